package pledge.order;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.access.Brands;
import pledge.access.SystemActor;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.QuietHours;
import pledge.channel.TextMessages;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;
import pledge.standard.Standards;

/**
 * What the customer of an order is told unasked: by text message, never in their quiet hours. Joins
 * the caller's transaction.
 */
@Component
class OrderWord {

  static final String WORK = "order";
  static final SystemActor BY = new SystemActor("order");

  private static final Logger LOG = LoggerFactory.getLogger(OrderWord.class);
  private static final String LOCALE = "zh-CN";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final Orders orders;
  private final Standards standards;
  private final Brands brands;
  private final Outbox outbox;
  private final TextMessages texts;
  private final QuietHours quietHours;

  OrderWord(
      Orders orders,
      Standards standards,
      Brands brands,
      Outbox outbox,
      TextMessages texts,
      QuietHours quietHours) {
    this.orders = orders;
    this.standards = standards;
    this.brands = brands;
    this.outbox = outbox;
    this.texts = texts;
    this.quietHours = quietHours;
  }

  /** From when on the customer may be told: this very instant, unless they sleep. */
  Instant awake(OrderView order, Instant from) {
    var buyer = order.customer();
    return quietHours.nextAwake(order.brand(), buyer == null ? null : buyer.id(), from);
  }

  /** An instant, as it is told: by the brand's clock. */
  String time(BrandId brand, Instant at) {
    return TIME.format(at.atZone(brands.get(brand).zone()));
  }

  /**
   * Tells a text of the standard; the same key a second time tells nothing.
   *
   * @return false when no text message gets to this customer, or what another system wrote into it
   *     may not be said
   */
  boolean tell(OrderView order, String text, Map<String, String> values, String key, Instant now) {
    var phone = orders.phone(order.brand(), order.id()).filter(TextMessages::reach);
    if (phone.isEmpty()) {
      return false;
    }
    var words = standards.of(order.brand()).text(text, LOCALE, values);
    return switch (clear(order, BY, words, now)) {
      case Outcome.Done<Cleared>(var cleared) -> {
        send(order, cleared, phone.get(), key, now);
        yield true;
      }
      case Outcome.Refused<Cleared>(var refusal) -> {
        LOG.warn("text {} of order {} is refused: {}", text, order.number(), refusal.detail());
        yield false;
      }
    };
  }

  /** Whether a text message gets to this customer. */
  boolean reaches(OrderView order) {
    return orders.phone(order.brand(), order.id()).filter(TextMessages::reach).isPresent();
  }

  /** Sends somebody's own words, cleared before. */
  void send(OrderView order, Cleared words, String key, Instant now) {
    Optional<String> phone = orders.phone(order.brand(), order.id()).filter(TextMessages::reach);
    phone.ifPresent(number -> send(order, words, number, key, now));
  }

  Outcome<Cleared> clear(OrderView order, Actor author, String words, Instant now) {
    return outbox.clear(
        new Draft(order.brand(), work(order.id()), author, "sms", Purpose.SERVICE, words, now));
  }

  private void send(OrderView order, Cleared words, String phone, String key, Instant now) {
    var buyer = order.customer();
    @Nullable CustomerId customer = buyer == null ? null : buyer.id();
    texts.sendWhenAwake(words, phone, customer, key, now);
  }

  static WorkRef work(OrderId order) {
    return new WorkRef(WORK, order.value());
  }
}
