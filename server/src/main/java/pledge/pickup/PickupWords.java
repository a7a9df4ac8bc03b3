package pledge.pickup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.SystemActor;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.TextMessages;
import pledge.customer.CustomerId;
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
    Optional<String> phone =
        orders.phone(pickup.brand(), new OrderId(pickup.id())).filter(TextMessages::reach);
    phone.ifPresent(number -> send(pickup, text, values, number, pickup.customer(), key, now));
    return phone.isPresent();
  }

  /** Tells the shop by its own telephone, where that takes text messages. */
  void tellShop(Pickup pickup, String phone, Instant now) {
    if (TextMessages.reach(phone)) {
      send(
          pickup,
          "pickup.ordered",
          Map.of("number", pickup.number()),
          phone,
          null,
          "pickup.ordered",
          now);
    }
  }

  private void send(
      Pickup pickup,
      String text,
      Map<String, String> values,
      String phone,
      @Nullable CustomerId customer,
      String key,
      Instant now) {
    var words = standards.of(pickup.brand()).text(text, "zh-CN", values);
    var cleared =
        outbox
            .clear(new Draft(pickup.brand(), pickup.work(), BY, "sms", Purpose.SERVICE, words, now))
            .orThrow();
    texts.send(cleared, phone, customer, key + ":" + pickup.id(), now);
  }
}
