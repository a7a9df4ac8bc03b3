package pledge.pickup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.SystemActor;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.TextMessages;
import pledge.order.OrderId;
import pledge.order.Orders;
import pledge.standard.Standards;

/** What goes out by text message: to the shop that an order is there, to the customer the rest. */
@Component
class PickupWords {

  static final SystemActor BY = new SystemActor("pickup");

  private final Orders orders;
  private final Standards standards;
  private final Outbox outbox;
  private final TextMessages texts;

  PickupWords(Orders orders, Standards standards, Outbox outbox, TextMessages texts) {
    this.orders = orders;
    this.standards = standards;
    this.outbox = outbox;
    this.texts = texts;
  }

  /**
   * Tells the customer; the same occasion a second time tells nothing.
   *
   * @return false when no number of theirs takes text messages
   */
  boolean tell(Pickup pickup, String text, Map<String, String> values, String key, Instant now) {
    var phone = phone(pickup);
    phone.ifPresent(number ->
        texts.send(
            cleared(pickup, text, values, now), number, pickup.customer(), of(key, pickup), now));
    return phone.isPresent();
  }

  /** As {@link #tell}, but never in the customer's quiet hours: for what nobody waits for. */
  boolean tellWhenAwake(
      Pickup pickup, String text, Map<String, String> values, String key, Instant now) {
    var phone = phone(pickup);
    phone.ifPresent(number ->
        texts.sendWhenAwake(
            cleared(pickup, text, values, now), number, pickup.customer(), of(key, pickup), now));
    return phone.isPresent();
  }

  boolean reaches(Pickup pickup) {
    return phone(pickup).isPresent();
  }

  /** Tells the shop by its own telephone; false where that takes no text messages. */
  boolean tellShop(Pickup pickup, String phone, Instant now) {
    if (!TextMessages.reach(phone)) {
      return false;
    }
    var text = cleared(pickup, "pickup.ordered", Map.of("number", pickup.number()), now);
    texts.send(text, phone, of(PickupNotice.KEY, pickup), now);
    return true;
  }

  private Optional<String> phone(Pickup pickup) {
    return orders.phone(pickup.brand(), new OrderId(pickup.id())).filter(TextMessages::reach);
  }

  private Cleared cleared(Pickup pickup, String text, Map<String, String> values, Instant now) {
    var words = standards.of(pickup.brand()).text(text, "zh-CN", values);
    return outbox
        .clear(new Draft(pickup.brand(), pickup.work(), BY, "sms", Purpose.SERVICE, words, now))
        .orThrow();
  }

  private static String of(String key, Pickup pickup) {
    return key + ":" + pickup.id();
  }
}
