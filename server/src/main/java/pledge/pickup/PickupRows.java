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
import pledge.customer.Person;
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
      """
      select id, brand, number, shop, customer, state, known_at, ready_at, ready_by, ended_at, locked_until,
        booked_for, missing, short_by, choice, refund_minor, consent_name, proxy_name
      from pickup.pickup
      """;

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

  List<Pickup> those(Collection<UUID> ids) {
    return jdbc.sql(COLUMNS + "where id = any(:ids::uuid[]) order by id")
        .param("ids", Columns.ids(ids))
        .query((row, n) -> pickup(row))
        .list();
  }

  @Nullable StaffId handedBy(UUID id) {
    return jdbc.sql("select handed_by from pickup.pickup where id = :id")
        .param("id", id)
        .query((row, n) -> Optional.ofNullable(person(row, "handed_by")))
        .single()
        .orElse(null);
  }

  List<UUID> ofPerson(Person person) {
    return jdbc.sql("select id from pickup.pickup where customer = any(:ids::uuid[])")
        .param("ids", person.recordIds())
        .query(UUID.class)
        .list();
  }

  /** What isn't collected yet, or not put back, the oldest first. */
  List<Pickup> open(BrandId brand, Collection<ShopId> shops, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                where brand = :brand and shop = any(:shops::uuid[])
                  and (state in ('waiting', 'short', 'ready')
                    or state = 'uncollected' and shelved_at is null)
                order by known_at, id limit :limit
                """)
        .param("brand", brand.value())
        .param("shops", Columns.ids(shops.stream().map(ShopId::value).toList()))
        .param("limit", limit)
        .query((row, n) -> pickup(row))
        .list();
  }

  boolean booked(UUID id, @Nullable Instant at) {
    return jdbc.sql(
                """
                update pickup.pickup
                set booked_for = :at::timestamptz, booking_reminded_at = null,
                  next_at = case when state = 'ready' then ready_at end
                where id = :id and state in ('waiting', 'short', 'ready')
                """)
            .param("id", id)
            .param("at", at == null ? null : at.toString())
            .update()
        == 1;
  }

  /** False when the shop's having heard of it was noted before. */
  boolean noticed(UUID id, Instant at) {
    return jdbc.sql(
                "update pickup.pickup set noticed_at = :at where id = :id and noticed_at is null")
            .param("id", id)
            .param("at", Columns.at(at))
            .update()
        == 1;
  }

  /** Notes whether their customers knew in time, of those where it wasn't noted yet: these. */
  List<Pickup> judged(Collection<UUID> ids, boolean inTime) {
    var judged =
        jdbc.sql(
                """
                update pickup.pickup set in_time = :inTime
                where id = any(:ids::uuid[]) and in_time is null
                returning id
                """)
            .param("ids", Columns.ids(ids))
            .param("inTime", inTime)
            .query((row, n) -> Columns.uuid(row, "id"))
            .list();
    return judged.isEmpty() ? List.of() : those(judged);
  }

  /**
   * Notes anew what was noted as late.
   *
   * @param inTime null: it isn't known yet
   * @return false where it wasn't noted as late
   */
  boolean judgedAnew(UUID id, @Nullable Boolean inTime) {
    return jdbc.sql(
                """
                update pickup.pickup set in_time = :inTime::boolean
                where id = :id and not in_time
                """)
            .param("id", id)
            .param("inTime", inTime == null ? null : inTime.toString())
            .update()
        == 1;
  }

  /** False where it isn't the shop's to confirm any more, or the customer chose before. */
  boolean missing(UUID id, String what, Offer offer, StaffId by, Instant now) {
    var until = offer.waitUntil();
    if (jdbc.sql(
                """
                update pickup.pickup
                set state = 'short', short_at = :now, missing = :what, short_by = :by,
                  wait_until = :until::timestamptz, substitute = :substitute
                where id = :id and state = 'waiting' and choice is null
                """)
            .param("id", id)
            .param("what", what)
            .param("by", by.value())
            .param("until", until == null ? null : until.toString())
            .param("substitute", offer.substitute())
            .param("now", Columns.at(now))
            .update()
        == 0) {
      return false;
    }
    offer
        .missing()
        .forEach(piece ->
            jdbc.sql(
                    "insert into pickup.missing (pickup, line, quantity) values (:id, :line, :quantity)")
                .param("id", id)
                .param("line", piece.line())
                .param("quantity", piece.quantity())
                .update());
    return true;
  }

  /** What the customer was offered where something is missing. */
  Offer offer(UUID id) {
    var missing =
        jdbc.sql("select line, quantity from pickup.missing where pickup = :id order by line")
            .param("id", id)
            .query((row, n) -> new Offer.Piece(row.getInt("line"), row.getInt("quantity")))
            .list();
    return jdbc.sql("select wait_until, substitute from pickup.pickup where id = :id")
        .param("id", id)
        .query((row, n) ->
            new Offer(
                missing, Columns.instantOrNull(row, "wait_until"), row.getString("substitute")))
        .single();
  }

  void refunded(UUID id, long minor) {
    jdbc.sql(
            "update pickup.pickup set refund_minor = coalesce(refund_minor, 0) + :minor where id = :id")
        .param("id", id)
        .param("minor", minor)
        .update();
  }

  /** Whom the customer names to collect it for them. */
  boolean consents(UUID id, String name, Instant now) {
    return jdbc.sql(
                """
                update pickup.pickup set consent_name = :name, consent_at = :now
                where id = :id and state in ('waiting', 'short', 'ready')
                """)
            .param("id", id)
            .param("name", name)
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
                set state = 'ready', ready_at = :now, ready_by = :by, code = :code, next_at = :now
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

  /**
   * False when somebody else was faster, the code is wrong, or none is taken just now.
   *
   * @param code its digest; null: whom the customer named collects it
   * @param askAt when to ask how it was
   */
  boolean collected(
      UUID id,
      byte @Nullable [] code,
      @Nullable String proxy,
      boolean goodsChecked,
      StaffId by,
      Instant askAt,
      Instant now) {
    return jdbc.sql(
                """
                update pickup.pickup
                set state = 'collected', ended_at = :now, handed_by = :by,
                  proxy = :proxy::text is not null, proxy_name = :proxy, goods_checked = :checked,
                  verified = case when :code::bytea is null then 'consent' else 'code' end,
                  next_at = :askAt
                where id = :id and state = 'ready'
                  and (code = :code or :code::bytea is null and consent_name = :proxy)
                  and (locked_until is null or locked_until <= :now)
                """)
            .param("id", id)
            .param("code", code)
            .param("by", by.value())
            .param("proxy", proxy)
            .param("checked", goodsChecked)
            .param("askAt", Columns.at(askAt))
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

  /** Nobody came: false when somebody did just now. */
  boolean uncollected(UUID id, Instant now) {
    return jdbc.sql(
                """
                update pickup.pickup set state = 'uncollected', ended_at = :now
                where id = :id and state = 'ready'
                """)
            .param("id", id)
            .param("now", Columns.at(now))
            .update()
        == 1;
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

  private static @Nullable StaffId person(ResultSet row, String column) throws SQLException {
    var id = Columns.uuidOrNull(row, column);
    return id == null ? null : new StaffId(id);
  }

  private static Pickup pickup(ResultSet row) throws SQLException {
    @Nullable UUID customer = Columns.uuidOrNull(row, "customer");
    long refund = row.getLong("refund_minor");
    boolean refunded = !row.wasNull();
    return new Pickup(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        row.getString("number"),
        new ShopId(Columns.uuid(row, "shop")),
        customer == null ? null : new CustomerId(customer),
        PickupState.of(row.getString("state")),
        Columns.instant(row, "known_at"),
        Columns.instantOrNull(row, "ready_at"),
        person(row, "ready_by"),
        Columns.instantOrNull(row, "ended_at"),
        Columns.instantOrNull(row, "locked_until"),
        Columns.instantOrNull(row, "booked_for"),
        row.getString("missing"),
        person(row, "short_by"),
        row.getString("choice") == null ? null : Choice.of(row.getString("choice")),
        refunded ? refund : null,
        row.getString("consent_name"),
        row.getString("proxy_name"));
  }
}
