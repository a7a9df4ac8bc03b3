package pledge.shopfloor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.customer.CustomerId;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Stop;
import pledge.order.OrderId;
import pledge.order.OrderView;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.store.ShopId;

/** Whom the shops are to call, and what came of it. Each step is one conditional update. */
@Service
class Contacts {

  private static final String SELECT =
      """
      select id, brand, shop, reason, customer, order_id, order_number, visit, sku, tried_at, state,
        known_at, tries
      from shopfloor.contact
      """;

  private final JdbcClient jdbc;
  private final Commitments commitments;

  Contacts(JdbcClient jdbc, Commitments commitments) {
    this.jdbc = jdbc;
    this.commitments = commitments;
  }

  /** Empty when the shop knows of this order already. */
  Optional<Contact> add(OrderView order, CustomerId customer, TryOuts.Match tried, Instant now) {
    var id = Uuid7.next();
    int added =
        jdbc.sql(
                """
                insert into shopfloor.contact
                  (id, brand, shop, reason, customer, order_id, order_number, visit, sku, tried_at, state, known_at)
                values
                  (:id, :brand, :shop, 'order', :customer, :order, :number, :visit, :sku, :tried, 'open', :now)
                on conflict (order_id) where reason = 'order' do nothing
                """)
            .param("id", id)
            .param("brand", order.brand().value())
            .param("shop", tried.shop().value())
            .param("customer", customer.value())
            .param("order", order.id().value())
            .param("number", order.number())
            .param("visit", tried.visit())
            .param("sku", tried.sku())
            .param("tried", Columns.at(tried.at()))
            .param("now", Columns.at(now))
            .update();
    return added == 0 ? Optional.empty() : find(id);
  }

  /** A person must tell the tips, whose clock runs already. */
  void addTips(TipsRows.Due tips, Instant now) {
    jdbc.sql(
            """
            insert into shopfloor.contact
              (id, brand, shop, reason, customer, order_number, visit, state, known_at)
            values (:id, :brand, :shop, 'tips', :customer, :number, :visit, 'open', :now)
            on conflict (id) do nothing
            """)
        .param("id", tips.id())
        .param("brand", tips.brand().value())
        .param("shop", tips.shop().value())
        .param("customer", tips.customer() == null ? null : tips.customer().value())
        .param("number", tips.orderNumber())
        .param("visit", tips.visit())
        .param("now", Columns.at(now))
        .update();
  }

  Optional<Contact> find(UUID id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id)
        .query((row, n) -> contact(row))
        .optional();
  }

  Contact find(UUID id, ShopId shop) {
    return find(id)
        .filter(contact -> contact.shop().equals(shop))
        .orElseThrow(() -> new NotFound("contact"));
  }

  List<Contact> open(ShopId shop, int limit) {
    return jdbc.sql(
            SELECT + "where shop = :shop and state = 'open' order by known_at, id limit :limit")
        .param("shop", shop.value())
        .param("limit", limit)
        .query((row, n) -> contact(row))
        .list();
  }

  /** The orders are cancelled or returned: nobody is called about them any more. */
  void cancelled(Collection<OrderId> orders, Instant now) {
    if (orders.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update shopfloor.contact set state = 'cancelled', ended_at = :now
            where order_id = any(:orders::uuid[]) and state = 'open'
            returning id, brand, shop, reason, customer, order_id, order_number, visit, sku, tried_at,
              state, known_at, tries
            """)
        .param("now", Columns.at(now))
        .param("orders", Columns.ids(orders.stream().map(OrderId::value).toList()))
        .query((row, n) -> contact(row))
        .list()
        .forEach(contact ->
            commitments.cancel(
                contact.work(), contact.clause(), now, EntryGreeting.BY, "the order is cancelled"));
  }

  /** Of tips that nobody need tell any more. */
  void dropped(UUID tips, Instant now) {
    jdbc.sql(
            """
            update shopfloor.contact set state = 'cancelled', ended_at = :now
            where id = :id and state = 'open'
            """)
        .param("now", Columns.at(now))
        .param("id", tips)
        .update();
  }

  /**
   * What came of a call.
   *
   * @param dispatch whether they were told when the order is dispatched; must be, where they were
   *     reached about an order
   */
  record Made(Result result, boolean dispatch, String note) {}

  @Schema(name = "ShopContactResult")
  enum Result {
    @JsonProperty("reached")
    REACHED,
    @JsonProperty("not_reached")
    NOT_REACHED,
    @JsonProperty("declined")
    DECLINED
  }

  /** The same again, once it is settled so, is harmless. */
  @Transactional
  Outcome<Contact> made(Contact contact, Made made, StaffMember me, Instant now) {
    if (made.result() == Result.REACHED
        && contact.reason() == Contact.Reason.ORDER
        && !made.dispatch()) {
      return Outcome.refused(
          Refusal.of(
              "dispatch-not-told",
              OrderContacts.CONTACT.value(),
              "tell them when the order is dispatched"));
    }
    var to =
        switch (made.result()) {
          case REACHED -> Contact.State.REACHED;
          case NOT_REACHED -> Contact.State.OPEN;
          case DECLINED -> Contact.State.DECLINED;
        };
    if (!moved(contact, to, made, me, now)) {
      var as = find(contact.id()).orElseThrow();
      return as.state() == to
          ? Outcome.done(as)
          : Outcome.refused(Refusal.state("settled", "it is " + as.state().word() + " already"));
    }
    switch (made.result()) {
      case REACHED ->
          commitments.stop(
              List.of(
                  new Stop(
                      contact.work(),
                      contact.clause(),
                      now,
                      answers(contact, me.id()),
                      "the shop has called")));
      case DECLINED ->
          commitments.cancel(
              contact.work(), contact.clause(), now, me, "they don't wish to be contacted");
      case NOT_REACHED -> {
        // the clock runs on
      }
    }
    return Outcome.done(find(contact.id()).orElseThrow());
  }

  private static Answerable answers(Contact contact, StaffId person) {
    return new Answerable(person, null, contact.shop().value());
  }

  private boolean moved(Contact contact, Contact.State to, Made made, StaffMember me, Instant now) {
    boolean ended = to != Contact.State.OPEN;
    return jdbc.sql(
                """
                update shopfloor.contact
                set state = :state, person = :person, note = :note, dispatch = :dispatch,
                  tries = tries + case when :ended then 0 else 1 end,
                  ended_at = case when :ended then :now::timestamptz end
                where id = :id and state = 'open'
                """)
            .param("state", to.word())
            .param("person", me.id().value())
            .param("note", made.note())
            .param("dispatch", made.dispatch())
            .param("ended", ended)
            .param("now", Columns.at(now))
            .param("id", contact.id())
            .update()
        == 1;
  }

  private static Contact contact(ResultSet row) throws SQLException {
    @Nullable UUID customer = Columns.uuidOrNull(row, "customer");
    @Nullable UUID order = Columns.uuidOrNull(row, "order_id");
    return new Contact(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        new ShopId(Columns.uuid(row, "shop")),
        Contact.Reason.of(row.getString("reason")),
        customer == null ? null : new CustomerId(customer),
        order == null ? null : new OrderId(order),
        row.getString("order_number"),
        Columns.uuidOrNull(row, "visit"),
        row.getString("sku"),
        Columns.instantOrNull(row, "tried_at"),
        Contact.State.of(row.getString("state")),
        Columns.instant(row, "known_at"),
        row.getInt("tries"));
  }
}
