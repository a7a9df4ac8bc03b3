package pledge.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.channel.TextMessageMoved;
import pledge.channel.TextState;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.PlainText;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Tells the customer of every new order what was ordered, where it goes and when it leaves
 * (order.confirm): once, as soon as it is paid for. Written down with the order, told by a worker,
 * so that thousands of orders at once don't wait for their words.
 */
@Component
@Executes("order.confirm")
class Confirmations {

  private static final String KEY = "order.confirm:";
  private static final int ITEMS = 2;
  private static final int LONGEST_NAME = 40;

  private final JdbcClient jdbc;
  private final Orders orders;
  private final OrderWord words;
  private final Lateness lateness;
  private final Standards standards;
  private final Observations observations;

  Confirmations(
      JdbcClient jdbc,
      Orders orders,
      OrderWord words,
      Lateness lateness,
      Standards standards,
      Observations observations) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.words = words;
    this.lateness = lateness;
    this.standards = standards;
    this.observations = observations;
  }

  /** Old orders and those from a file are history: nobody is told of them. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void taken(OrdersTaken fact) {
    if (fact.imported()) {
      return;
    }
    var recent = standards.of(fact.brand()).clause(Lateness.CONFIRM).figures().duration("recent");
    var since = fact.at().minus(recent);
    var ids =
        fact.orders().stream()
            .filter(order -> awaitsWord(order.status()) && order.placedAt().isAfter(since))
            .map(order -> order.id().value())
            .toList();
    if (ids.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into "order".confirmation (order_id, brand, due_at)
            select id, :brand, :now from unnest(:ids::uuid[]) as n (id)
            on conflict (order_id) do nothing
            """)
        .param("brand", fact.brand().value())
        .param("now", Columns.at(fact.at()))
        .param("ids", Columns.ids(ids))
        .update();
  }

  private static boolean awaitsWord(OrderStatus status) {
    return switch (status) {
      case PAID, PROCESSING -> true;
      case AWAITING_PAYMENT, READY_FOR_PICKUP, SHIPPED, DELIVERED, COMPLETED, CANCELLED, RETURNED ->
          false;
    };
  }

  /** The orders whose customers are to be told by now. */
  List<UUID> due(Instant now, int limit) {
    return jdbc.sql(
            """
            select order_id from "order".confirmation
            where told_at is null and due_at <= :now
            order by due_at limit :limit
            """)
        .param("now", Columns.at(now))
        .param("limit", limit)
        .query((row, index) -> Columns.uuid(row, "order_id"))
        .list();
  }

  /** Tells one customer, unless somebody just has; one who sleeps is told later. */
  @Transactional
  void confirm(UUID id, Instant now) {
    var brand =
        jdbc.sql(
                """
                select brand from "order".confirmation
                where order_id = :id and told_at is null and due_at <= :now
                for update skip locked
                """)
            .param("id", id)
            .param("now", Columns.at(now))
            .query((row, index) -> new BrandId(row.getString("brand")))
            .optional();
    if (brand.isEmpty()) {
      return;
    }
    var order =
        Objects.requireNonNull(
            orders.those(brand.get(), List.of(new OrderId(id))).get(new OrderId(id)));
    var awake = words.welcome(order, now);
    if (awake.isAfter(now)) {
      later(id, awake);
      return;
    }
    told(id, now);
    if (awaitsWord(order.status()) && !tell(order, now)) {
      judge(order.brand(), order.id(), false, Told.NO_PHONE, now);
    }
  }

  /** What failed is tried again, but not at once. */
  void later(UUID id, Instant when) {
    jdbc.sql(
            """
            update "order".confirmation set due_at = :when
            where order_id = :id and told_at is null
            """)
        .param("when", Columns.at(when))
        .param("id", id)
        .update();
  }

  private void told(UUID id, Instant now) {
    jdbc.sql("update \"order\".confirmation set told_at = :now where order_id = :id")
        .param("now", Columns.at(now))
        .param("id", id)
        .update();
  }

  private boolean tell(OrderView order, Instant now) {
    var english = words.locale(order).startsWith("en");
    var key = KEY + order.id().value();
    var sum = BigDecimal.valueOf(order.totalMinor(), 2).toPlainString();
    var shop = order.shop();
    if (order.delivery() == Delivery.PICKUP) {
      return words.tell(
          order,
          "order.confirmed-pickup",
          Map.of(
              "number",
              order.number(),
              "items",
              items(order, english),
              "sum",
              sum,
              "shop",
              shop == null ? english ? "the shop" : "门店" : shop.name()),
          key,
          now);
    }
    var receiver = order.receiver();
    var address = receiver == null ? null : receiver.address();
    var by =
        Lateness.dispatchBy(
            order.dispatchBy(), order.paidAt(), order.placedAt(), lateness.terms(order.brand()));
    return words.tell(
        order,
        address == null ? "order.confirmed-no-address" : "order.confirmed",
        Map.of(
            "number", order.number(),
            "items", items(order, english),
            "sum", sum,
            "address", address == null ? "" : address,
            "time", words.time(order, by)),
        key,
        now);
  }

  private static String items(OrderView order, boolean english) {
    var named =
        order.lines().stream()
            .limit(ITEMS)
            .map(line -> PlainText.clipped(line.name(), LONGEST_NAME) + "×" + line.quantity())
            .collect(Collectors.joining(english ? ", " : "、"));
    return order.lines().size() > ITEMS ? named + (english ? " and more" : "等") : named;
  }

  /** Sent is told; given up is not. What comes later changes nothing. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void moved(TextMessageMoved fact) {
    if (!fact.key().startsWith(KEY)) {
      return;
    }
    var id = new OrderId(UUID.fromString(fact.key().substring(KEY.length())));
    orders
        .brandOf(id)
        .ifPresent(brand ->
            judge(brand, id, fact.state() != TextState.FAILED, Told.how(fact.state()), fact.at()));
  }

  private void judge(BrandId brand, OrderId order, boolean reached, String note, Instant at) {
    int first =
        jdbc.sql(
                """
                update "order".confirmation set reached = :reached
                where order_id = :id and reached is null
                """)
            .param("reached", reached)
            .param("id", order.value())
            .update();
    if (first == 1) {
      observations.observe(
          new Observation(
              brand,
              Lateness.CONFIRM,
              OrderWord.work(order),
              reached ? Verdict.KEPT : Verdict.BROKEN,
              Answerable.nobody(),
              Told.channel(note),
              OrderWord.WORK,
              at,
              Evidence.field("confirmation", note)));
    }
  }
}
