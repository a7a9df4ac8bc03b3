package pledge.pickup;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pledge.platform.Columns;
import pledge.store.Shop;
import pledge.store.ShopId;

/** How each shop keeps its pick-ups, of those it came to know of within a while. */
@Repository
public class PickupFigures {

  private final JdbcClient jdbc;

  PickupFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param orders pick-ups the shop came to know of
   * @param judged those of which it is certain whether the customer knew in time
   * @param onTime those who did
   * @param onTimeShare of those judged, 0 to 1; null when none is (appraise.pickup)
   * @param missing how many had something missing
   * @param uncollected put back because nobody came
   * @param refundedMinor what was planned to be paid back, in minor units
   * @param dissatisfied whose rating asked for a call
   * @param reached those of them who were reached, {@code solved} whose matter is solved
   */
  @Schema(name = "PickupFigures")
  public record Row(
      ShopId shop,
      String code,
      String name,
      long orders,
      long judged,
      long onTime,
      @Nullable Double onTimeShare,
      long missing,
      long collected,
      long byProxy,
      long uncollected,
      long cancelled,
      long refundedMinor,
      long surveyed,
      long dissatisfied,
      long reached,
      long solved) {}

  /** One row a shop, in their order. */
  public List<Row> of(List<Shop> shops, Instant from, Instant to) {
    return jdbc.sql(
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
        .param("shops", Columns.ids(shops.stream().map(shop -> shop.id().value()).toList()))
        .query((row, n) -> {
          var shop = shops.get(n);
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
        .list();
  }
}
