package pledge.order;

import java.time.Instant;
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
import pledge.channel.ServiceNotice;
import pledge.channel.ServiceNotices;
import pledge.channel.TextMessages;
import pledge.channel.ToldTime;
import pledge.customer.CustomerId;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;
import pledge.standard.Standards;

/**
 * What the customer of an order is told unasked, in their language: in the chat that is open with
 * them, else by text message, and not in their quiet hours unless they are in that chat. Joins the
 * caller's transaction.
 */
@Component
class OrderWord {

  static final String WORK = "order";
  static final SystemActor BY = new SystemActor("order");

  private static final Logger LOG = LoggerFactory.getLogger(OrderWord.class);

  private final Orders orders;
  private final Standards standards;
  private final Brands brands;
  private final Outbox outbox;
  private final ServiceNotices notices;
  private final TextMessages texts;
  private final QuietHours quietHours;

  OrderWord(
      Orders orders,
      Standards standards,
      Brands brands,
      Outbox outbox,
      ServiceNotices notices,
      TextMessages texts,
      QuietHours quietHours) {
    this.orders = orders;
    this.standards = standards;
    this.brands = brands;
    this.outbox = outbox;
    this.notices = notices;
    this.texts = texts;
    this.quietHours = quietHours;
  }

  /** The first instant from this one on at which the customer doesn't sleep. */
  Instant awake(OrderView order, Instant from) {
    return quietHours.nextAwake(order.brand(), customer(order), from);
  }

  /** From when on the customer may be told: now, unless they sleep and aren't in a chat either. */
  Instant welcome(OrderView order, Instant now) {
    return notices.welcome(order.brand(), customer(order), now);
  }

  /** The language the customer is told in. */
  String locale(OrderView order) {
    return notices.locale(order.brand(), customer(order));
  }

  /** An instant, as it is told: by the brand's clock. */
  String time(OrderView order, Instant at) {
    return ToldTime.of(at, brands.get(order.brand()).zone(), locale(order));
  }

  /**
   * Tells a text of the standard; the same key a second time tells nothing.
   *
   * @return false when there is no way to this customer, or what another system wrote into it may
   *     not be said
   */
  boolean tell(OrderView order, String text, Map<String, String> values, String key, Instant now) {
    var phone = orders.phone(order.brand(), order.id()).filter(TextMessages::reach);
    var words = standards.of(order.brand()).text(text, locale(order), values);
    var notice =
        ServiceNotice.of(
                order.brand(),
                work(order.id()),
                BY,
                customer(order),
                phone.orElse(null),
                key,
                words)
            .whenAwake();
    return switch (notices.tell(notice, now)) {
      case Outcome.Done<ServiceNotices.Way>(var way) -> way != ServiceNotices.Way.NONE;
      case Outcome.Refused<ServiceNotices.Way>(var refusal) -> {
        LOG.warn("text {} of order {} is refused: {}", text, order.number(), refusal.detail());
        yield false;
      }
    };
  }

  /** Whether a text message gets to this customer. */
  boolean reaches(OrderView order) {
    return orders.phone(order.brand(), order.id()).filter(TextMessages::reach).isPresent();
  }

  /** Sends somebody's own words, cleared before, by text message as they wished. */
  void send(OrderView order, Cleared words, String key, Instant now) {
    Optional<String> phone = orders.phone(order.brand(), order.id()).filter(TextMessages::reach);
    phone.ifPresent(number -> texts.sendWhenAwake(words, number, customer(order), key, now));
  }

  Outcome<Cleared> clear(OrderView order, Actor author, String words, Instant now) {
    return outbox.clear(
        new Draft(order.brand(), work(order.id()), author, "sms", Purpose.SERVICE, words, now));
  }

  private static @Nullable CustomerId customer(OrderView order) {
    var buyer = order.customer();
    return buyer == null ? null : buyer.id();
  }

  static WorkRef work(OrderId order) {
    return new WorkRef(WORK, order.value());
  }
}
