package pledge.pickup;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Visitor;
import pledge.channel.CardChoices;
import pledge.channel.ServiceNotices;
import pledge.platform.BadInput;

/** The customer decides by the card in their chat what to do about missing pieces. */
@Component
class ShortageCards implements CardChoices {

  private final ServiceNotices notices;
  private final PickupRows rows;
  private final Shortage shortage;
  private final ShortageWays ways;
  private final PickupOrders orders;

  ShortageCards(
      ServiceNotices notices,
      PickupRows rows,
      Shortage shortage,
      ShortageWays ways,
      PickupOrders orders) {
    this.orders = orders;
    this.notices = notices;
    this.rows = rows;
    this.shortage = shortage;
    this.ways = ways;
  }

  @Override
  @Transactional
  public boolean choose(Visitor visitor, UUID card, int place, Instant now) {
    var found =
        notices
            .about(visitor, card)
            .filter(work -> work.kind().equals(Pickup.KIND))
            .flatMap(work -> rows.find(work.id()));
    found.ifPresent(pickup -> {
      var offered = ways.of(orders.of(pickup), rows.offer(pickup.id()));
      if (place > offered.size()) {
        throw new BadInput("choice", "is one of the ways, from 1");
      }
      shortage.chosen(pickup, offered.get(place - 1).choice(), visitor, now).orThrow();
    });
    return found.isPresent();
  }
}
