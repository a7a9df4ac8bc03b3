package pledge.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.order.OrderId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/** The journal of money moves in the database. */
@Repository
class Journal {

  /** Longer than any try takes: whoever holds an instruction so long is dead. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final String COLUMNS =
      """
      j.id, j.brand, j.kind, j.work_kind, j.work_id, j.label, j.order_id, j.order_number, j.minor, j.coupon_minor,
      j.points_minor, j.currency, j.policy, j.standard_version, j.granted_by, j.key, j.state, j.tries, j.gateway, j.reference, j.code,
      j.planned_at, j.moved_at
      """;

  private final JdbcClient jdbc;

  Journal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the brand has a move of this key already. */
  boolean add(Payment payment) {
    var order = payment.order();
    return jdbc.sql(
                """
                insert into payment.journal
                  (id, brand, kind, work_kind, work_id, label, order_id, order_number, minor, coupon_minor,
                   points_minor, currency, policy, standard_version, granted_by, key, state, next_at, planned_at, moved_at)
                values (:id, :brand, :kind, :workKind, :workId, :label, :order::uuid, :orderNumber, :minor,
                        :coupon, :points, :currency, :policy, :version, :grantedBy, :key, 'planned', :now, :now, :now)
                on conflict (brand, key) do nothing
                """)
            .param("id", payment.id().value())
            .param("brand", payment.brand().value())
            .param("kind", payment.kind().word())
            .param("workKind", payment.work().kind())
            .param("workId", payment.work().id())
            .param("label", payment.label())
            .param("order", order == null ? null : order.value().toString())
            .param("orderNumber", payment.orderNumber())
            .param("minor", payment.minor())
            .param("coupon", payment.couponMinor())
            .param("points", payment.pointsMinor())
            .param("currency", payment.currency())
            .param("policy", payment.policy())
            .param("version", payment.standardVersion())
            .param("grantedBy", payment.grantedBy().value())
            .param("key", payment.key())
            .param("now", Columns.at(payment.plannedAt()))
            .update()
        == 1;
  }

  /**
   * Counts a refund on its order, if no more goes back than this in all. The row count decides: of
   * two refunds at once that together exceed it one is refused.
   */
  boolean refund(OrderId order, long minor, long most) {
    return minor <= most
        && jdbc.sql(
                    """
                    insert into payment.refunded as r (order_id, minor) values (:order, :minor)
                    on conflict (order_id) do update
                    set minor = r.minor + excluded.minor where r.minor + excluded.minor <= :most
                    """)
                .param("order", order.value())
                .param("minor", minor)
                .param("most", most)
                .update()
            == 1;
  }

  /** What failed doesn't count as gone back. */
  void release(OrderId order, long minor) {
    jdbc.sql("update payment.refunded set minor = minor - :minor where order_id = :order")
        .param("minor", minor)
        .param("order", order.value())
        .update();
  }

  /** What comes to nothing takes no pieces. */
  void dropPieces(UUID key) {
    jdbc.sql("delete from payment.piece_back where key = :key").param("key", key).update();
  }

  /** What goes back or went back on the order through this journal. */
  long refunded(OrderId order) {
    return jdbc.sql("select coalesce(max(minor), 0) from payment.refunded where order_id = :order")
        .param("order", order.value())
        .query(Long.class)
        .single();
  }

  /** By what the order system may tell of our refunds: our ids, and the gateway's references. */
  List<String> references(OrderId order) {
    return jdbc.sql(
            """
            select j.id::text as name from payment.journal j where j.order_id = :order
            union select j.reference from payment.journal j
            where j.order_id = :order and j.reference is not null
            """)
        .param("order", order.value())
        .query(String.class)
        .list();
  }

  Optional<Payment> ofKey(BrandId brand, UUID key) {
    return jdbc.sql(
            "select " + COLUMNS + " from payment.journal j where j.brand = :brand and j.key = :key")
        .param("brand", brand.value())
        .param("key", key)
        .query((row, n) -> payment(row))
        .optional();
  }

  List<Payment> ofKeys(BrandId brand, Collection<UUID> keys) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from payment.journal j where j.brand = :brand and j.key = any(:keys::uuid[])")
        .param("brand", brand.value())
        .param("keys", Columns.ids(keys))
        .query((row, n) -> payment(row))
        .list();
  }

  Optional<Payment> find(BrandId brand, UUID id) {
    return jdbc.sql(
            "select " + COLUMNS + " from payment.journal j where j.brand = :brand and j.id = :id")
        .param("brand", brand.value())
        .param("id", id)
        .query((row, n) -> payment(row))
        .optional();
  }

  Optional<Payment> lock(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from payment.journal j where j.id = :id for update")
        .param("id", id)
        .query((row, n) -> payment(row))
        .optional();
  }

  List<Payment> list(
      BrandId brand, Payment.@Nullable State state, @Nullable UUID after, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from payment.journal j
                where j.brand = :brand and (:state::text is null or j.state = :state)
                  and (:after::uuid is null or j.id < :after::uuid)
                order by j.id desc limit :limit
                """)
        .param("brand", brand.value())
        .param("state", state == null ? null : state.word())
        .param("after", after == null ? null : after.toString())
        .param("limit", limit)
        .query((row, n) -> payment(row))
        .list();
  }

  /** Takes what is due, the oldest first; several nodes claim side by side. */
  @Transactional
  public List<Payment> claim(int most, Instant now) {
    return jdbc.sql(
            """
            with due as (
              select id from payment.journal
              where next_at <= :now and (lease_until is null or lease_until <= clock_timestamp())
              order by next_at, id limit :most
              for update skip locked)
            update payment.journal j
            set lease_until = clock_timestamp() + make_interval(secs => :lease), tries = j.tries + 1
            from due where j.id = due.id
            returning %s
            """
                .formatted(COLUMNS))
        .param("now", Columns.at(now))
        .param("most", most)
        .param("lease", LEASE.toSeconds())
        .query((row, n) -> payment(row))
        .list();
  }

  /** Nobody knows yet: asked again then. */
  void again(Payment payment, String code, Instant next) {
    jdbc.sql(
            """
            update payment.journal set next_at = :next, lease_until = null, code = :code
            where id = :id and state in ('planned', 'submitted')
            """)
        .param("next", Columns.at(next))
        .param("code", code)
        .param("id", payment.id().value())
        .update();
  }

  /**
   * What became of it. What has ended stays as it ended.
   *
   * @param next when to ask again; null once it has ended
   * @return whether its state is another now
   */
  boolean moved(
      Payment payment,
      Payment.State state,
      @Nullable String gateway,
      @Nullable String reference,
      @Nullable String code,
      @Nullable Instant next,
      Instant now) {
    boolean moved =
        jdbc.sql(
                    """
                    update payment.journal
                    set state = :state, gateway = coalesce(:gateway, gateway),
                        reference = coalesce(:reference, reference), code = :code, next_at = :next::timestamptz,
                        lease_until = null, moved_at = case when state = :state then moved_at else :now end
                    where id = :id and state in ('planned', 'submitted')
                    """)
                .param("state", state.word())
                .param("gateway", gateway)
                .param("reference", reference)
                .param("code", code)
                .param("next", next == null ? null : next.toString())
                .param("now", Columns.at(now))
                .param("id", payment.id().value())
                .update()
            == 1;
    if (moved && payment.state() != state) {
      step(payment.id(), now, state, gateway, reference, code);
      return true;
    }
    return false;
  }

  /** A line of the history. */
  void step(
      PaymentId id,
      Instant at,
      Payment.State state,
      @Nullable String gateway,
      @Nullable String reference,
      @Nullable String code) {
    jdbc.sql(
            """
            insert into payment.step (journal, number, at, state, gateway, reference, code)
            select :id, coalesce(max(number), 0) + 1, :at, :state, :gateway, :reference, :code
            from payment.step where journal = :id
            """)
        .param("id", id.value())
        .param("at", Columns.at(at))
        .param("state", state.word())
        .param("gateway", gateway)
        .param("reference", reference)
        .param("code", code)
        .update();
  }

  private static Payment payment(ResultSet row) throws SQLException {
    var order = Columns.uuidOrNull(row, "order_id");
    return new Payment(
        new PaymentId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand")),
        Payment.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id")),
        row.getString("label"),
        order == null ? null : new OrderId(order),
        row.getString("order_number"),
        row.getLong("minor"),
        row.getLong("coupon_minor"),
        row.getLong("points_minor"),
        row.getString("currency"),
        row.getString("policy"),
        Columns.uuid(row, "standard_version"),
        new StaffId(Columns.uuid(row, "granted_by")),
        Columns.uuid(row, "key"),
        Payment.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("tries"),
        row.getString("gateway"),
        row.getString("reference"),
        row.getString("code"),
        Columns.instant(row, "planned_at"),
        Columns.instant(row, "moved_at"));
  }
}
