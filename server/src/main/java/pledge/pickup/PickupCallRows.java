package pledge.pickup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.store.ShopId;

/** Calls to dissatisfied customers in the database. */
@Component
class PickupCallRows {

  private static final String COLUMNS =
      """
      select c.pickup, c.stars, c.words, c.rated_at, c.state, c.contacted_at, c.cause,
        (select count(*) from pickup.call_try t where t.pickup = c.pickup and not t.reached) as tries,
        (select t.note from pickup.call_try t where t.pickup = c.pickup
         order by t.at desc, t.id desc limit 1) as note
      from pickup.call c
      """;

  private final JdbcClient jdbc;
  private final PickupRows pickups;

  PickupCallRows(JdbcClient jdbc, PickupRows pickups) {
    this.jdbc = jdbc;
    this.pickups = pickups;
  }

  /** False when there is one. */
  boolean add(Pickup pickup, int stars, String words, Instant now) {
    return jdbc.sql(
                """
                insert into pickup.call (pickup, brand, shop, stars, words, rated_at, state)
                values (:pickup, :brand, :shop, :stars, :words, :now, 'open')
                on conflict (pickup) do nothing
                """)
            .param("pickup", pickup.id())
            .param("brand", pickup.brand().value())
            .param("shop", pickup.shop().value())
            .param("stars", stars)
            .param("words", words)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  /** Those not solved yet, the oldest rating first. */
  List<Call> open(BrandId brand, Collection<ShopId> shops, int limit) {
    return read(
        jdbc.sql(
                COLUMNS
                    + """
                    where c.brand = :brand and c.shop = any(:shops::uuid[]) and c.state <> 'solved'
                    order by c.rated_at, c.pickup limit :limit
                    """)
            .param("brand", brand.value())
            .param("shops", Columns.ids(shops.stream().map(ShopId::value).toList()))
            .param("limit", limit));
  }

  Optional<Call> lock(UUID id) {
    jdbc.sql("select 1 from pickup.call where pickup = :id for update")
        .param("id", id)
        .query(Integer.class)
        .optional();
    return read(jdbc.sql(COLUMNS + "where c.pickup = :id").param("id", id)).stream().findFirst();
  }

  private List<Call> read(JdbcClient.StatementSpec query) {
    var found = query.query((row, n) -> new Row(row)).list();
    Map<UUID, Pickup> their =
        pickups.those(found.stream().map(row -> row.pickup).toList()).stream()
            .collect(Collectors.toMap(Pickup::id, pickup -> pickup));
    return found.stream()
        .map(row -> {
          var pickup = their.get(row.pickup);
          if (pickup == null) {
            throw new IllegalStateException("a call without its pick-up");
          }
          return row.of(pickup);
        })
        .toList();
  }

  private static final class Row {
    final UUID pickup;
    private final int stars;
    private final String words;
    private final Instant ratedAt;
    private final Call.State state;
    private final int tries;
    private final @Nullable Instant contactedAt;
    private final @Nullable String cause;
    private final @Nullable String note;

    Row(ResultSet row) throws SQLException {
      pickup = Columns.uuid(row, "pickup");
      stars = row.getInt("stars");
      words = row.getString("words");
      ratedAt = Columns.instant(row, "rated_at");
      state = Call.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
      tries = row.getInt("tries");
      contactedAt = Columns.instantOrNull(row, "contacted_at");
      cause = row.getString("cause");
      note = row.getString("note");
    }

    Call of(Pickup of) {
      return new Call(of, stars, words, ratedAt, state, tries, contactedAt, cause, note);
    }
  }

  /** False when this very try was written down before. */
  boolean tried(UUID id, PickupCalls.Result result, StaffId by, Instant now) {
    return jdbc.sql(
                """
                insert into pickup.call_try (id, pickup, at, by, reached, solved, cause, note)
                values (:id, :pickup, :now, :by, :reached, :solved, :cause, :note)
                on conflict (id) do nothing
                """)
            .param("id", result.id())
            .param("pickup", id)
            .param("now", Columns.at(now))
            .param("by", by.value())
            .param("reached", result.reached())
            .param("solved", result.solved())
            .param("cause", result.cause())
            .param("note", result.note())
            .update()
        == 1;
  }

  void moved(UUID id, Call.State state, @Nullable String cause, Instant now) {
    jdbc.sql(
            """
            update pickup.call
            set state = :state, cause = coalesce(:cause, cause),
              contacted_at = coalesce(contacted_at, :now),
              solved_at = case when :state = 'solved' then :now::timestamptz end
            where pickup = :id
            """)
        .param("id", id)
        .param("state", state.word())
        .param("cause", cause)
        .param("now", Columns.at(now))
        .update();
  }
}
