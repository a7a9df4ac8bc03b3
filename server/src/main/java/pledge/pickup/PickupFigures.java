package pledge.pickup;

import static pledge.access.Role.ANALYST;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.platform.BadInput;
import pledge.platform.Columns;
import pledge.store.ShopId;

/** How each shop keeps its pick-ups, of those it came to know of within a while. */
@RestController
class PickupFigures {

  private static final Duration LONGEST = Duration.ofDays(400);

  private final JdbcClient jdbc;
  private final PickupShops shops;

  PickupFigures(JdbcClient jdbc, PickupShops shops) {
    this.jdbc = jdbc;
    this.shops = shops;
  }

  /**
   * @param orders pick-ups the shop came to know of
   * @param judged those of which it is certain whether the customer knew in time
   * @param onTime those who did
   * @param onTimeShare of those judged, 0 to 1; null when none is (appraise.pickup)
   * @param short how many had something missing
   * @param uncollected put back because nobody came
   * @param refundedMinor what was planned to be paid back, in minor units
   * @param dissatisfied whose rating asked for a call
   * @param reached those of them who were reached, {@code solved} whose matter is solved
   */
  @Schema(name = "PickupFigures")
  record Row(
      ShopId shop,
      String code,
      String name,
      long orders,
      long judged,
      long onTime,
      @Nullable Double onTimeShare,
      @Schema(name = "short") long shortOf,
      long collected,
      long byProxy,
      long uncollected,
      long cancelled,
      long refundedMinor,
      long surveyed,
      long dissatisfied,
      long reached,
      long solved) {}

  @Schema(name = "PickupFigureList")
  record Figures(List<Row> items, Instant from, Instant to) {}

  @GetMapping("/api/pickups/figures")
  @Operation(
      summary =
          "Pick-ups by shop: on time, collected, put back, dissatisfied; of those known from `from` until before `to`",
      description = "At most 400 days. A clerk sees their own shops.")
  @Allowed(staff = {CLERK, SUPERVISOR, ANALYST, MANAGER})
  Figures figures(StaffMember me, @RequestParam Instant from, @RequestParam Instant to) {
    if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new BadInput("to", "must be later than from, by 400 days at most");
    }
    var seen = shops.seenBy(me);
    var mine = shops.all(me.brand()).stream().filter(shop -> seen.contains(shop.id())).toList();
    return new Figures(
        jdbc.sql(
                """
                select s.id, count(p.id) as orders, count(p.in_time) as judged,
                  count(*) filter (where p.in_time) as on_time,
                  count(p.missing) as short_of,
                  count(*) filter (where p.state = 'collected') as collected,
                  count(p.proxy_name) as by_proxy,
                  count(*) filter (where p.state = 'uncollected') as uncollected,
                  count(*) filter (where p.state = 'cancelled') as cancelled,
                  coalesce(sum(p.refund_minor), 0) as refunded,
                  count(p.surveyed_at) as surveyed,
                  count(c.pickup) as dissatisfied,
                  count(c.contacted_at) as reached,
                  count(c.solved_at) as solved
                from unnest(:shops::uuid[]) with ordinality as s (id, place)
                left join pickup.pickup p
                  on p.shop = s.id and p.known_at >= :from and p.known_at < :to
                left join pickup.call c on c.pickup = p.id
                group by s.id, s.place
                order by s.place
                """)
            .param("from", Columns.at(from))
            .param("to", Columns.at(to))
            .param("shops", Columns.ids(mine.stream().map(shop -> shop.id().value()).toList()))
            .query((row, n) -> {
              var shop = mine.get(n);
              long judged = row.getLong("judged");
              long onTime = row.getLong("on_time");
              return new Row(
                  shop.id(),
                  shop.code(),
                  shop.name(),
                  row.getLong("orders"),
                  judged,
                  onTime,
                  judged == 0 ? null : (double) onTime / judged,
                  row.getLong("short_of"),
                  row.getLong("collected"),
                  row.getLong("by_proxy"),
                  row.getLong("uncollected"),
                  row.getLong("cancelled"),
                  row.getLong("refunded"),
                  row.getLong("surveyed"),
                  row.getLong("dissatisfied"),
                  row.getLong("reached"),
                  row.getLong("solved"));
            })
            .list(),
        from,
        to);
  }
}
