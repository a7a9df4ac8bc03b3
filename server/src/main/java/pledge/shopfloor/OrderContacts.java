package pledge.shopfloor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.order.OrdersTaken;
import pledge.order.SalesChannel;
import pledge.platform.BrandId;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Tried in a shop, ordered online: the order is that shop's to call about, within its hour
 * (experience.order-contact). Known in the transaction that takes the order over, once however
 * often it comes; cancelled with the order.
 */
@Component
@Executes("experience.order-contact")
class OrderContacts {

  static final ClauseId CONTACT = new ClauseId("experience.order-contact");

  private final Contacts contacts;
  private final TryOuts tryOuts;
  private final Orders orders;
  private final Standards standards;
  private final Commitments commitments;

  OrderContacts(
      Contacts contacts,
      TryOuts tryOuts,
      Orders orders,
      Standards standards,
      Commitments commitments) {
    this.contacts = contacts;
    this.tryOuts = tryOuts;
    this.orders = orders;
    this.standards = standards;
    this.commitments = commitments;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void taken(OrdersTaken fact) {
    var brand = fact.brand();
    contacts.cancelled(
        fact.orders().stream().filter(OrderContacts::over).map(OrdersTaken.Order::id).toList(),
        fact.at());
    var since = fact.at().minus(standards.of(brand).setting("experience.period"));
    var begun =
        fact.imported()
            ? List.<OrdersTaken.Order>of()
            : fact.orders().stream()
                .filter(OrderContacts::begun)
                .filter(order -> order.placedAt().isAfter(since))
                .toList();
    if (!begun.isEmpty() && tryOuts.anySince(brand, since)) {
      online(brand, begun).forEach(order -> begin(order, since, fact.at()));
    }
  }

  static boolean over(OrdersTaken.Order order) {
    return switch (order.status()) {
      case CANCELLED, RETURNED -> true;
      case AWAITING_PAYMENT, PAID, PROCESSING, READY_FOR_PICKUP, SHIPPED, DELIVERED, COMPLETED ->
          false;
    };
  }

  /** There is still something to confirm. */
  private static boolean begun(OrdersTaken.Order order) {
    return order.customer() != null
        && switch (order.status()) {
          case PAID, PROCESSING -> true;
          case AWAITING_PAYMENT,
              READY_FOR_PICKUP,
              SHIPPED,
              DELIVERED,
              COMPLETED,
              CANCELLED,
              RETURNED ->
              false;
        };
  }

  private Collection<OrderView> online(BrandId brand, List<OrdersTaken.Order> begun) {
    return orders.those(brand, begun.stream().map(OrdersTaken.Order::id).toList()).values().stream()
        .filter(order -> order.salesChannel() != SalesChannel.SHOP)
        .toList();
  }

  private void begin(OrderView order, Instant since, Instant now) {
    var buyer = order.customer();
    if (buyer == null) {
      return;
    }
    var skus = order.lines().stream().map(OrderView.Line::sku).collect(Collectors.toSet());
    Optional.of(skus)
        .flatMap(goods -> tryOuts.last(order.brand(), buyer.id(), goods, since, order.placedAt()))
        .flatMap(tried -> contacts.add(order, buyer.id(), tried, now))
        .ifPresent(contact -> start(contact, now));
  }

  private void start(Contact contact, Instant now) {
    commitments.start(
        List.of(
            new Start(
                contact.brand(),
                CONTACT,
                contact.work(),
                new Answerable(null, null, contact.shop().value()),
                "store",
                "order",
                now,
                "ordered online what was tried here",
                null)));
  }
}
