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
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Start;
import pledge.ledger.Verdict;
import pledge.order.Delivery;
import pledge.order.OrdersTaken;
import pledge.platform.BrandId;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;

/**
 * An order to be collected is the shop's in the transaction that takes it over: it stands in the
 * shop's list, its people see it, its telephone gets a text message, and its hour runs.
 */
@Component
@Executes("pickup.notice")
class PickupIntake {

  private static final ClauseId NOTICE = new ClauseId("pickup.notice");

  private final PickupRows rows;
  private final PickupWords words;
  private final PickupHints hints;
  private final Shops shops;
  private final Commitments commitments;
  private final Observations observations;

  PickupIntake(
      PickupRows rows,
      PickupWords words,
      PickupHints hints,
      Shops shops,
      Commitments commitments,
      Observations observations) {
    this.rows = rows;
    this.words = words;
    this.hints = hints;
    this.shops = shops;
    this.commitments = commitments;
    this.observations = observations;
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
              .filter(pickup -> rows.cancelled(pickup.id(), now))
              .ifPresent(pickup -> over(pickup, known, now));
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
    words.tellShop(pickup, shop.phone(), now);
    hints.moved(pickup, shop.people());
    observations.observe(
        Observation.of(
            pickup.brand(),
            NOTICE.value(),
            pickup.work(),
            Verdict.KEPT,
            pickup.who(null),
            "shop",
            "order",
            now,
            Evidence.field("number", pickup.number())));
  }

  private void over(Pickup pickup, Map<ShopId, Shop> known, Instant now) {
    commitments.cancelAll(pickup.work(), now, PickupWords.BY, "the order is cancelled");
    var shop = known.get(pickup.shop());
    if (shop != null) {
      hints.moved(pickup, shop.people());
    }
  }
}
