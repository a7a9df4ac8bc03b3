package pledge.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.ledger.ShopHours;
import pledge.platform.Columns;
import pledge.platform.Remembered;
import pledge.standard.OpenTime;

/** When shops are open: their weekly hours and the whiles in which they are closed all the same. */
@Component
class ShopTimes implements ShopHours {

  /** Those that end last; what ended before them is in no running clock's way. */
  private static final int CLOSURES = 400;

  private final JdbcClient jdbc;
  private final Remembered<UUID, Optional<OpenTime>> known =
      new Remembered<>(Duration.ofSeconds(2), 10_000);

  ShopTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<OpenTime> of(UUID shop) {
    return known.get(shop, this::read);
  }

  /** As it stands in the caller's transaction. */
  Optional<OpenTime> read(UUID shop) {
    return jdbc.sql("select zone from store.shop where id = :id")
        .param("id", shop)
        .query(String.class)
        .optional()
        .flatMap(zone ->
            ShopCalendar.of(
                new OpeningHours(hours(List.of(shop)).getOrDefault(shop, Map.of())),
                ZoneId.of(zone),
                closures(shop)));
  }

  void forget(UUID shop) {
    known.forget(shop);
  }

  Map<UUID, Map<DayOfWeek, List<OpeningHours.Span>>> hours(Collection<UUID> shops) {
    var hours = new LinkedHashMap<UUID, Map<DayOfWeek, List<OpeningHours.Span>>>();
    jdbc.sql(
            """
            select shop, weekday, from_minute, to_minute from store.hours
            where shop = any(:shops::uuid[])
            """)
        .param("shops", Columns.ids(shops))
        .query(row -> {
          hours
              .computeIfAbsent(Columns.uuid(row, "shop"), shop -> new EnumMap<>(DayOfWeek.class))
              .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
              .add(new OpeningHours.Span(row.getInt("from_minute"), row.getInt("to_minute")));
        });
    return hours;
  }

  private List<Closure> closures(UUID shop) {
    return jdbc.sql(
            """
            select id, from_at, to_at, reason from store.closure
            where shop = :shop
            order by to_at desc
            limit :most
            """)
        .param("shop", shop)
        .param("most", CLOSURES)
        .query((row, n) -> closure(row))
        .list();
  }

  /** Those that aren't over, by shop, the next first. */
  Map<UUID, List<Closure>> ahead(Collection<UUID> shops, Instant now) {
    var ahead = new LinkedHashMap<UUID, List<Closure>>();
    jdbc.sql(
            """
            select shop, id, from_at, to_at, reason from store.closure
            where shop = any(:shops::uuid[]) and to_at > :now
            order by from_at
            """)
        .param("shops", Columns.ids(shops))
        .param("now", Columns.at(now))
        .query(row -> {
          ahead
              .computeIfAbsent(Columns.uuid(row, "shop"), shop -> new ArrayList<>())
              .add(closure(row));
        });
    return ahead;
  }

  private static Closure closure(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Closure(
        Columns.uuid(row, "id"),
        Columns.instant(row, "from_at"),
        Columns.instant(row, "to_at"),
        row.getString("reason"));
  }
}
