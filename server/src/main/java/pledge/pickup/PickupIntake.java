package pledge.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.order.Delivery;
import pledge.order.OrdersTaken;
import pledge.platform.BrandId;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;

/**
 * An order to be collected is the shop's in the transaction that takes it over: it stands in the
 * shop's list, its people hear of it, and its hour runs.
 */
@Component
class PickupIntake {

  private final PickupRows rows;
  private final PickupNotice notice;
  private final Shortage shortage;
  private final PickupHints hints;
  private final Shops shops;
  private final Commitments commitments;

  PickupIntake(
      PickupRows rows,
      PickupNotice notice,
      Shortage shortage,
      PickupHints hints,
      Shops shops,
      Commitments commitments) {
    this.rows = rows;
    this.notice = notice;
    this.shortage = shortage;
    this.hints = hints;
    this.shops = shops;
    this.commitments = commitments;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void taken(OrdersTaken fact) {
    var collected =
        fact.orders().stream().filter(order -> order.delivery() == Delivery.PICKUP).toList();
    if (collected.isEmpty()) {
      return;
    }
    var known = shops.all(fact.brand()).stream().collect(Collectors.toMap(Shop::id, shop -> shop));
    collected.forEach(order -> taken(fact.brand(), order, known, fact.at()));
  }

  private void taken(BrandId brand, OrdersTaken.Order order, Map<ShopId, Shop> known, Instant now) {
    switch (order.status()) {
      case AWAITING_PAYMENT, SHIPPED, DELIVERED, COMPLETED, READY_FOR_PICKUP, RETURNED -> {
        // not the shop's yet, or over by the order system's word
      }
      case PAID, PROCESSING -> {
        var shop = order.shop() == null ? null : known.get(order.shop());
        if (shop != null && rows.add(brand, order, shop.id(), now)) {
          begin(rows.find(order.id().value()).orElseThrow(), shop, now);
        }
      }
      case CANCELLED ->
          rows.find(order.id().value())
              .filter(pickup -> cancelled(pickup, now))
              .ifPresent(pickup -> over(pickup, now));
    }
  }

  private void begin(Pickup pickup, Shop shop, Instant now) {
    commitments.start(
        List.of(
            new Start(
                pickup.brand(),
                Pickups.READY,
                pickup.work(),
                pickup.who(null),
                "shop",
                "order",
                now,
                "the order is known to the shop",
                null)));
    notice.give(pickup, shop, now);
  }

  private boolean cancelled(Pickup pickup, Instant now) {
    commitments.hold(pickup.work());
    return rows.cancelled(pickup.id(), now);
  }

  private void over(Pickup pickup, Instant now) {
    commitments.cancelAll(pickup.work(), now, PickupWords.BY, "the order is cancelled");
    if (pickup.state() == PickupState.SHORT) {
      shortage.settled(pickup, "pickup.over", now);
    }
    hints.moved(pickup);
  }
}
