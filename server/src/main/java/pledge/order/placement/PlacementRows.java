package pledge.order.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.order.Delivery;
import pledge.order.OrderId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import tools.jackson.databind.json.JsonMapper;

/** Orders placed for customers, in the database. */
@Repository
class PlacementRows {

  /** Longer than any try takes: whoever holds one so long is dead. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** The mirror's order is found by its number, whenever it comes in. */
  private static final String COLUMNS =
      """
      p.id, p.brand, p.customer, p.work_kind, p.work_id, p.state, p.lines, p.currency, p.goods_minor,
      p.delivery, p.shop, p.receiver_name, p.receiver_phone, p.receiver_region, p.receiver_street,
      p.note, p.offered_by, p.offered_at, p.answered_by, p.answered_at, p.words, p.message, p.tries,
      p.gateway, p.reference, p.code,
      (select o.id from "order".orders o
       where o.brand = p.brand and o.number = p.reference) as order_id
      """;

  private static final String SELECT = "select " + COLUMNS + " from \"order\".placement p ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PlacementRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** False when the brand has one of this key already. */
  boolean add(Placement placement, UUID key) {
    var receiver = placement.receiver();
    return jdbc.sql(
                """
                insert into "order".placement
                  (id, brand, key, customer, work_kind, work_id, state, lines, currency,
                   goods_minor, delivery, shop, receiver_name, receiver_phone, receiver_region,
                   receiver_street, note, offered_by, offered_at, moved_at)
                values (:id, :brand, :key, :customer, :workKind, :workId, 'offered', :lines::jsonb,
                        :currency, :goods, :delivery, :shop, :name, :phone, :region, :street, :note,
                        :by, :at, :at)
                on conflict (brand, key) do nothing
                """)
            .param("id", placement.id())
            .param("brand", placement.brand().value())
            .param("key", key)
            .param("customer", placement.customer().value())
            .param("workKind", placement.work().kind())
            .param("workId", placement.work().id())
            .param("lines", json.writeValueAsString(placement.lines()))
            .param("currency", placement.currency())
            .param("goods", placement.goodsMinor())
            .param("delivery", placement.delivery().word())
            .param("shop", placement.shop())
            .param("name", receiver == null ? null : receiver.name())
            .param("phone", receiver == null ? null : receiver.phone())
            .param("region", receiver == null ? null : receiver.region())
            .param("street", receiver == null ? null : receiver.street())
            .param("note", placement.note())
            .param("by", placement.offeredBy().value())
            .param("at", Columns.at(placement.offeredAt()))
            .update()
        == 1;
  }

  Optional<Placement> ofKey(BrandId brand, UUID key) {
    return jdbc.sql(SELECT + "where p.brand = :brand and p.key = :key")
        .param("brand", brand.value())
        .param("key", key)
        .query((row, index) -> placement(row))
        .optional();
  }

  Optional<Placement> find(BrandId brand, UUID id) {
    return jdbc.sql(SELECT + "where p.brand = :brand and p.id = :id")
        .param("brand", brand.value())
        .param("id", id)
        .query((row, index) -> placement(row))
        .optional();
  }

  /** Of one person under all their records, the newest first. */
  List<Placement> of(BrandId brand, Collection<UUID> customers, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where p.brand = :brand and p.customer = any(:customers::uuid[])
                order by p.offered_at desc, p.id desc limit :limit
                """)
        .param("brand", brand.value())
        .param("customers", Columns.ids(customers))
        .param("limit", limit)
        .query((row, index) -> placement(row))
        .list();
  }

  /** Writes the customer's answer down; the first one counts, and the row count says whether. */
  boolean answered(UUID id, Placement.State to, Placement.Answer answer) {
    return jdbc.sql(
                """
                update "order".placement
                set state = :state, answered_by = :by, answered_at = :at, words = :words,
                  message = :message::uuid, moved_at = :at, next_at = :next
                where id = :id and state = 'offered'
                """)
            .param("id", id)
            .param("state", to.word())
            .param("by", answer.by().value())
            .param("at", Columns.at(answer.at()))
            .param("words", answer.words())
            .param("message", answer.message() == null ? null : answer.message().toString())
            .param("next", to == Placement.State.AGREED ? Columns.at(answer.at()) : null)
            .update()
        == 1;
  }

  /** Offers made until then that nobody answered lapse, each once. */
  List<Placement> lapsed(BrandId brand, Instant offeredUntil, Instant now) {
    return jdbc.sql(
            """
            update "order".placement p set state = 'lapsed', moved_at = :now
            where p.brand = :brand and p.state = 'offered' and p.offered_at <= :until
            returning %s
            """
                .formatted(COLUMNS))
        .param("brand", brand.value())
        .param("until", Columns.at(offeredUntil))
        .param("now", Columns.at(now))
        .query((row, index) -> placement(row))
        .list();
  }

  /** Brands with offers that wait for an answer. */
  List<BrandId> offering() {
    return jdbc.sql("select distinct brand from \"order\".placement where state = 'offered'")
        .query((row, index) -> new BrandId(row.getString("brand")))
        .list();
  }

  /** The number of what was only written down here and typed into the order system by hand. */
  boolean numbered(UUID id, String number, Instant now) {
    return jdbc.sql(
                """
                update "order".placement set state = 'taken', reference = :number, moved_at = :now
                where id = :id and state = 'handed_over' and next_at is null and reference is null
                """)
            .param("id", id)
            .param("number", number)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  /** Takes what is due, the oldest first; several nodes claim side by side. */
  @Transactional
  public List<Placement> claim(int most, Instant now) {
    return jdbc.sql(
            """
            with due as (
              select id from "order".placement
              where next_at <= :now and (lease_until is null or lease_until <= clock_timestamp())
              order by next_at, id limit :most
              for update skip locked)
            update "order".placement p
            set lease_until = clock_timestamp() + make_interval(secs => :lease), tries = p.tries + 1
            from due where p.id = due.id
            returning %s
            """
                .formatted(COLUMNS))
        .param("now", Columns.at(now))
        .param("most", most)
        .param("lease", LEASE.toSeconds())
        .query((row, index) -> placement(row))
        .list();
  }

  /**
   * Writes down what the order system said, unless it has ended before.
   *
   * @param next when to ask again; null: never
   */
  boolean moved(
      UUID id,
      Placement.State to,
      String gateway,
      @Nullable String reference,
      @Nullable String code,
      @Nullable Instant next,
      Instant now) {
    return jdbc.sql(
                """
                update "order".placement
                set state = :state, gateway = :gateway, reference = :reference, code = :code,
                  next_at = :next, lease_until = null, moved_at = :now
                where id = :id and state in ('agreed', 'handed_over') and next_at is not null
                """)
            .param("id", id)
            .param("state", to.word())
            .param("gateway", gateway)
            .param("reference", reference)
            .param("code", code)
            .param("next", Columns.atOrNull(next))
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  private Placement placement(ResultSet row) throws SQLException {
    var order = Columns.uuidOrNull(row, "order_id");
    return new Placement(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        new CustomerId(Columns.uuid(row, "customer")),
        new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id")),
        Placement.State.of(row.getString("state")),
        List.of(json.readValue(row.getString("lines"), Placement.Line[].class)),
        row.getString("currency"),
        row.getLong("goods_minor"),
        Delivery.of(row.getString("delivery")),
        row.getString("shop"),
        receiver(row),
        row.getString("note"),
        new StaffId(Columns.uuid(row, "offered_by")),
        Columns.instant(row, "offered_at"),
        answer(row),
        row.getInt("tries"),
        row.getString("gateway"),
        row.getString("reference"),
        row.getString("code"),
        order == null ? null : new OrderId(order));
  }

  private static Placement.@Nullable Receiver receiver(ResultSet row) throws SQLException {
    var name = row.getString("receiver_name");
    var phone = row.getString("receiver_phone");
    return name == null || phone == null
        ? null
        : new Placement.Receiver(
            name, phone, row.getString("receiver_region"), row.getString("receiver_street"));
  }

  private static Placement.@Nullable Answer answer(ResultSet row) throws SQLException {
    var at = Columns.instantOrNull(row, "answered_at");
    return at == null
        ? null
        : new Placement.Answer(
            new StaffId(Columns.uuid(row, "answered_by")),
            at,
            row.getString("words"),
            Columns.uuidOrNull(row, "message"));
  }
}
