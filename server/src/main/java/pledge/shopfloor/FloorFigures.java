package pledge.shopfloor;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.Columns;
import pledge.store.Shop;
import pledge.store.ShopId;

/** What a shop's visits come to, day by day of its own. */
@Component
public class FloorFigures {

  private final JdbcClient jdbc;

  FloorFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A day's visits, those counted by mistake left out.
   *
   * @param entered whose entry somebody or a sensor told
   * @param greetedInTime of these, greeted within the standard's time (store.greet)
   * @param helpWanted with children or heavy bags
   * @param helped of these, whom help was offered
   * @param tried on which something was tried
   * @param bought on which something was bought
   * @param triedAndBought on which both happened
   * @param known whose guest is known
   * @param over that are over
   * @param farewell of these, with a farewell
   */
  @Schema(name = "ShopFloorDay")
  record Day(
      LocalDate day,
      int visits,
      int entered,
      int greetedInTime,
      int helpWanted,
      int helped,
      int tried,
      int bought,
      int triedAndBought,
      int known,
      int over,
      int farewell) {}

  /** The newest first; days without a visit are left out. */
  List<Day> days(Shop shop, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select (began_at at time zone :zone)::date as day,
              count(*) as visits,
              count(entered_at) as entered,
              count(*) filter (where greeted_at <= greet_due) as greeted_in_time,
              count(*) filter (where children or bags) as help_wanted,
              count(*) filter (where (children or bags) and helped_at is not null) as helped,
              count(*) filter (where tried > 0) as tried,
              count(*) filter (where bought > 0) as bought,
              count(*) filter (where tried > 0 and bought > 0) as tried_and_bought,
              count(customer) as known,
              count(left_at) as over,
              count(farewell_at) as farewell
            from shopfloor.visit
            where shop = :shop and not mistaken and began_at >= :from and began_at < :to
            group by 1 order by 1 desc
            """)
        .param("zone", shop.zone().getId())
        .param("shop", shop.id().value())
        .param("from", Columns.at(from.atStartOfDay(shop.zone()).toInstant()))
        .param("to", Columns.at(to.plusDays(1).atStartOfDay(shop.zone()).toInstant()))
        .query((row, n) ->
            new Day(
                row.getObject("day", LocalDate.class),
                row.getInt("visits"),
                row.getInt("entered"),
                row.getInt("greeted_in_time"),
                row.getInt("help_wanted"),
                row.getInt("helped"),
                row.getInt("tried"),
                row.getInt("bought"),
                row.getInt("tried_and_bought"),
                row.getInt("known"),
                row.getInt("over"),
                row.getInt("farewell")))
        .list();
  }

  /**
   * A shop's visits of a span of time, those counted by mistake left out.
   *
   * @param greetedInTime of those whose entry was told (store.greet)
   */
  @Schema(name = "ShopFloorTotal")
  public record Total(int visits, int entered, int greetedInTime, int tried, int bought) {

    public static final Total NONE = new Total(0, 0, 0, 0, 0);
  }

  /** Shops without a visit are left out. */
  public Map<ShopId, Total> totals(Collection<ShopId> shops, Instant from, Instant to) {
    Map<ShopId, Total> found = new HashMap<>();
    jdbc.sql(
            """
            select shop, count(*) as visits, count(entered_at) as entered,
              count(*) filter (where greeted_at <= greet_due) as greeted_in_time,
              count(*) filter (where tried > 0) as tried,
              count(*) filter (where bought > 0) as bought
            from shopfloor.visit
            where shop = any(:shops::uuid[]) and not mistaken and began_at >= :from and began_at < :to
            group by shop
            """)
        .param("shops", Columns.ids(shops.stream().map(ShopId::value).toList()))
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .query(row -> {
          found.put(
              new ShopId(Columns.uuid(row, "shop")),
              new Total(
                  row.getInt("visits"),
                  row.getInt("entered"),
                  row.getInt("greeted_in_time"),
                  row.getInt("tried"),
                  row.getInt("bought")));
        });
    return found;
  }
}
