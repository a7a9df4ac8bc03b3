package pledge.pickup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.order.OrdersTaken;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.store.ShopId;

/**
 * Pick-ups in the database. Each step is one conditional update: whoever is second changes nothing.
 */
@Component
class PickupRows {

  private static final String COLUMNS =
      "select id, brand, number, shop, customer, state, known_at, ready_at, ended_at, locked_until,"
          + " missing, choice"
          + " from pickup.pickup ";

  private final JdbcClient jdbc;

  PickupRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the shop knows of it already. */
  boolean add(BrandId brand, OrdersTaken.Order order, ShopId shop, Instant now) {
    return jdbc.sql(
                """
                insert into pickup.pickup (id, brand, number, shop, customer, state, known_at)
                values (:id, :brand, :number, :shop, :customer, 'waiting', :now)
                on conflict (id) do nothing
                """)
            .param("id", order.id().value())
            .param("brand", brand.value())
            .param("number", order.number())
            .param("shop", shop.value())
            .param("customer", order.customer() == null ? null : order.customer().value())
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  Optional<Pickup> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query((row, n) -> pickup(row))
        .optional();
  }

  Optional<Pickup> find(BrandId brand, String number) {
    return jdbc.sql(COLUMNS + "where brand = :brand and number = :number")
        .param("brand", brand.value())
        .param("number", number)
        .query((row, n) -> pickup(row))
        .optional();
  }

  /** What isn't collected yet, the oldest first. */
  List<Pickup> open(BrandId brand, Collection<ShopId> shops, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                where brand = :brand and shop = any(:shops::uuid[]) and state in ('waiting', 'short', 'ready')
                order by known_at, id limit :limit
                """)
        .param("brand", brand.value())
        .param("shops", Columns.ids(shops.stream().map(ShopId::value).toList()))
        .param("limit", limit)
        .query((row, n) -> pickup(row))
        .list();
  }

  boolean missing(UUID id, String what, Instant now) {
    return jdbc.sql(
                """
                update pickup.pickup set state = 'short', short_at = :now, missing = :what
                where id = :id and state = 'waiting' and choice is null
                """)
            .param("id", id)
            .param("what", what)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  /** The customer's word is taken once. */
  boolean chosen(UUID id, Choice choice, String note, Instant now) {
    return jdbc.sql(
                """
                update pickup.pickup
                set choice = :choice, choice_note = :note, chosen_at = :now,
                  state = case when :choice = 'cancel' then 'cancelled' else 'waiting' end,
                  ended_at = case when :choice = 'cancel' then :now::timestamptz end
                where id = :id and state = 'short'
                """)
            .param("id", id)
            .param("choice", choice.word())
            .param("note", note)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  boolean ready(UUID id, StaffId by, byte[] code, Instant now) {
    return jdbc.sql(
                """
                update pickup.pickup
                set state = 'ready', ready_at = :now, ready_by = :by, code = :code
                where id = :id and state = 'waiting'
                """)
            .param("id", id)
            .param("by", by.value())
            .param("code", code)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  /** False while it isn't ready. */
  boolean newCode(UUID id, byte[] code) {
    return jdbc.sql(
                """
                update pickup.pickup set code = :code, wrong_codes = 0, locked_until = null
                where id = :id and state = 'ready'
                """)
            .param("id", id)
            .param("code", code)
            .update()
        == 1;
  }

  /** False when somebody else was faster, the code is wrong, or none is taken just now. */
  boolean collected(
      UUID id, byte[] code, StaffId by, boolean proxy, boolean goodsChecked, Instant now) {
    return jdbc.sql(
                """
                update pickup.pickup
                set state = 'collected', ended_at = :now, handed_by = :by, proxy = :proxy,
                  goods_checked = :checked
                where id = :id and state = 'ready' and code = :code
                  and (locked_until is null or locked_until <= :now)
                """)
            .param("id", id)
            .param("code", code)
            .param("by", by.value())
            .param("proxy", proxy)
            .param("checked", goodsChecked)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  /**
   * A wrong code was given: after so many none is taken for a while.
   *
   * @return how many wrong ones are left; 0 when it is locked now
   */
  int wrong(UUID id, int most, Instant lockUntil, Instant now) {
    return jdbc.sql(
            """
            update pickup.pickup
            set wrong_codes = case when wrong_codes + 1 >= :most then 0 else wrong_codes + 1 end,
              locked_until = case when wrong_codes + 1 >= :most then :until else locked_until end
            where id = :id and state = 'ready' and (locked_until is null or locked_until <= :now)
            returning case when locked_until > :now then 0 else :most - wrong_codes end as remaining
            """)
        .param("id", id)
        .param("most", most)
        .param("until", Columns.at(lockUntil))
        .param("now", Columns.at(now))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  boolean cancelled(UUID id, Instant now) {
    return jdbc.sql(
                """
                update pickup.pickup set state = 'cancelled', ended_at = :now
                where id = :id and state in ('waiting', 'short', 'ready')
                """)
            .param("id", id)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  private static Pickup pickup(ResultSet row) throws SQLException {
    @Nullable UUID customer = Columns.uuidOrNull(row, "customer");
    return new Pickup(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        row.getString("number"),
        new ShopId(Columns.uuid(row, "shop")),
        customer == null ? null : new CustomerId(customer),
        PickupState.of(row.getString("state")),
        Columns.instant(row, "known_at"),
        Columns.instantOrNull(row, "ready_at"),
        Columns.instantOrNull(row, "ended_at"),
        Columns.instantOrNull(row, "locked_until"),
        row.getString("missing"),
        row.getString("choice") == null ? null : Choice.of(row.getString("choice")));
  }
}
