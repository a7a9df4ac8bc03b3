package pledge.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.SystemActor;
import pledge.channel.ChatCard;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.ServiceNotice;
import pledge.channel.ServiceNotices;
import pledge.channel.TextMessages;
import pledge.order.OrderId;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.platform.Outcome;
import pledge.platform.PlainText;
import pledge.standard.Standards;

/**
 * What is told of a pick-up: to the shop that an order is there, to the customer the rest, in their
 * language and where they read it first.
 */
@Component
class PickupWords {

  /** As many goods as a text message to the shop has room for. */
  private static final int LINES = 3;

  static final int LONGEST_NAME = 40;

  static final SystemActor BY = new SystemActor("pickup");

  private final Orders orders;
  private final Standards standards;
  private final Outbox outbox;
  private final ServiceNotices notices;
  private final TextMessages texts;

  PickupWords(
      Orders orders,
      Standards standards,
      Outbox outbox,
      ServiceNotices notices,
      TextMessages texts) {
    this.orders = orders;
    this.standards = standards;
    this.outbox = outbox;
    this.notices = notices;
    this.texts = texts;
  }

  /** The language the customer is told in. */
  String locale(Pickup pickup) {
    return notices.locale(pickup.brand(), pickup.customer());
  }

  /** A text of the standard in the customer's language. */
  String text(Pickup pickup, String text, Map<String, String> values) {
    return standards.of(pickup.brand()).text(text, locale(pickup), values);
  }

  /**
   * Tells the customer, in the open chat or else by text message; the same occasion a second time
   * tells nothing.
   *
   * @return false when there is no way to them
   */
  boolean tell(Pickup pickup, String text, Map<String, String> values, String key, Instant now) {
    return tell(notice(pickup, text, values, key), now);
  }

  /**
   * As {@link #tellWhenAwake(Pickup, String, Map, String, Instant)}, in other words in the chat:
   * others read along there, who must not hold a link that acts for the customer.
   *
   * @param note the text by which the chat says it
   */
  void tellWhenAwake(
      Pickup pickup,
      String text,
      String note,
      Map<String, String> values,
      String key,
      Instant now) {
    tell(
        notice(pickup, text, values, key).inChat(text(pickup, note, values), null).whenAwake(),
        now);
  }

  /** As {@link #tell}, but not in the customer's quiet hours: for what nobody waits for. */
  boolean tellWhenAwake(
      Pickup pickup, String text, Map<String, String> values, String key, Instant now) {
    return tell(notice(pickup, text, values, key).whenAwake(), now);
  }

  /**
   * Tells the customer by text message in any case.
   *
   * @param note the text by which the open chat notes it; null: not at all
   * @return false when no number of theirs takes text messages
   */
  boolean text(
      Pickup pickup,
      String text,
      @Nullable String note,
      Map<String, String> values,
      String key,
      Instant now) {
    return reaches(pickup) && tell(byPhone(pickup, text, note, values, key), now);
  }

  /** As {@link #text}, but not in the customer's quiet hours. */
  void textWhenAwake(
      Pickup pickup,
      String text,
      @Nullable String note,
      Map<String, String> values,
      String key,
      Instant now) {
    tell(byPhone(pickup, text, note, values, key).whenAwake(), now);
  }

  private ServiceNotice byPhone(
      Pickup pickup, String text, @Nullable String note, Map<String, String> values, String key) {
    return notice(pickup, text, values, key)
        .alsoByPhone(note == null ? null : text(pickup, note, values));
  }

  /** Tells the customer; the chat says it in other words, with something to tap. */
  void ask(
      Pickup pickup,
      String text,
      Map<String, String> values,
      String key,
      String chat,
      ChatCard card,
      Instant now) {
    tell(notice(pickup, text, values, key).inChat(chat, card), now);
  }

  /** What was asked by this key is settled: nothing goes out any more, and the chat says so. */
  void settled(Pickup pickup, String key, String words, ChatCard chosen, Instant now) {
    notices.settled(pickup.brand(), of(key, pickup), words, chosen, now);
  }

  private boolean tell(ServiceNotice notice, Instant now) {
    return notices.tell(notice, now).orThrow() != ServiceNotices.Way.NONE;
  }

  private ServiceNotice notice(Pickup pickup, String text, Map<String, String> values, String key) {
    return ServiceNotice.of(
        pickup.brand(),
        pickup.work(),
        BY,
        pickup.customer(),
        phone(pickup).orElse(null),
        of(key, pickup),
        text(pickup, text, values));
  }

  /** Whether a text message gets to the customer. */
  boolean reaches(Pickup pickup) {
    return phone(pickup).isPresent();
  }

  /**
   * Number, goods and contact, the person masked: whoever stands at the shelf knows what to fetch.
   *
   * @param named whether the goods' names are said, or only how many pieces there are
   */
  private Map<String, String> ordered(Pickup pickup, boolean named) {
    var order = orders.those(pickup.brand(), List.of(new OrderId(pickup.id()))).values();
    var lines = order.stream().flatMap(it -> it.lines().stream()).toList();
    int pieces = lines.stream().mapToInt(OrderView.Line::quantity).sum();
    var goods =
        lines.stream()
            .limit(LINES)
            .map(line -> PlainText.clipped(line.name(), LONGEST_NAME) + "×" + line.quantity())
            .collect(Collectors.joining("、"));
    return Map.of(
        "number",
        pickup.number(),
        "goods",
        !named ? pieces + " 件" : lines.size() > LINES ? goods + "等 " + pieces + " 件" : goods,
        "contact",
        order.stream()
            .flatMap(it -> Stream.ofNullable(it.receiver()))
            .map(it -> PlainText.clipped(it.name(), LONGEST_NAME) + " " + it.phone())
            .findFirst()
            .orElse("–"));
  }

  private Outcome<Cleared> toShop(Pickup pickup, boolean named, Instant now) {
    var words =
        standards.of(pickup.brand()).text("pickup.ordered", "zh-CN", ordered(pickup, named));
    return outbox.clear(
        new Draft(pickup.brand(), pickup.work(), BY, "sms", Purpose.SERVICE, words, now));
  }

  /** Tells the shop by its own telephone; false where that takes no text messages. */
  boolean tellShop(Pickup pickup, String phone, Instant now) {
    if (!TextMessages.reach(phone)) {
      return false;
    }
    // told while the order is taken over, which no name of goods may hinder
    var text =
        switch (toShop(pickup, true, now)) {
          case Outcome.Done<Cleared>(var whole) -> whole;
          case Outcome.Refused<Cleared> refused -> toShop(pickup, false, now).orThrow();
        };
    texts.send(text, phone, of(PickupNotice.KEY, pickup), now);
    return true;
  }

  private Optional<String> phone(Pickup pickup) {
    return orders.phone(pickup.brand(), new OrderId(pickup.id())).filter(TextMessages::reach);
  }

  private static String of(String key, Pickup pickup) {
    return key + ":" + pickup.id();
  }
}
