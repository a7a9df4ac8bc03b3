package pledge.assistant;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pledge.order.Delivery;
import pledge.order.OrderStatus;
import pledge.order.OrderView;
import pledge.standard.Standard;

/** An order in the customer's words: what it is, where it stands, where its parcels are. */
final class OrderWords {

  private static final int PARCELS = 3;
  private static final int ITEMS = 2;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_EVENT = 120;

  private final Standard standard;
  private final String locale;
  private final ZoneId zone;
  private final DateTimeFormatter time;

  OrderWords(Standard standard, String locale, ZoneId zone) {
    this.standard = standard;
    this.locale = locale;
    this.zone = zone;
    this.time =
        locale.startsWith("en")
            ? DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH)
            : DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT);
  }

  /** The whole answer, a line for each fact. */
  String of(OrderView order, Instant now) {
    var lines = new ArrayList<String>();
    lines.add(
        say(
            "assistant.order-found",
            Map.of("order", order.number(), "items", items(order), "status", status(order))));
    order.shipments().stream().limit(PARCELS).forEach(parcel -> lines.addAll(parcel(parcel, now)));
    var late = order.delay();
    if (late != null) {
      lines.add(say("assistant.order-delayed", Map.of("time", at(late.wordBy()))));
    }
    lines.add(say("assistant.anything-else", Map.of()));
    return String.join("\n", lines);
  }

  private String items(OrderView order) {
    var named =
        order.lines().stream()
            .limit(ITEMS)
            .map(line -> clean(line.name(), LONGEST_NAME) + " ×" + line.quantity())
            .collect(Collectors.joining(english() ? ", " : "、"));
    return order.lines().size() > ITEMS ? named + (english() ? ", …" : "等") : named;
  }

  private String status(OrderView order) {
    var shop = order.shop();
    var where = Map.of("shop", shop == null ? (english() ? "the shop" : "门店") : shop.name());
    boolean preparing =
        order.delivery() == Delivery.PICKUP
            && (order.status() == OrderStatus.PAID || order.status() == OrderStatus.PROCESSING);
    return say(preparing ? "assistant.order-status-pickup-preparing" : key(order.status()), where);
  }

  private static String key(OrderStatus status) {
    return "assistant.order-status-"
        + switch (status) {
          case AWAITING_PAYMENT -> "awaiting-payment";
          case PAID -> "paid";
          case PROCESSING -> "processing";
          case READY_FOR_PICKUP -> "ready-for-pickup";
          case SHIPPED -> "shipped";
          case DELIVERED -> "delivered";
          case COMPLETED -> "completed";
          case CANCELLED -> "cancelled";
          case RETURNED -> "returned";
        };
  }

  private List<String> parcel(OrderView.Shipment parcel, Instant now) {
    var carrier = clean(parcel.carrier(), LONGEST_NAME);
    var tracking = clean(parcel.trackingNumber(), LONGEST_NAME);
    var delivered = parcel.deliveredAt();
    if (delivered != null) {
      return List.of(
          say("assistant.order-delivered", Map.of("tracking", tracking, "time", at(delivered))));
    }
    var lines = new ArrayList<String>();
    var promised = parcel.promisedBy();
    boolean late = promised != null && promised.isBefore(now);
    if (promised == null || late) {
      lines.add(say("assistant.order-parcel", Map.of("carrier", carrier, "tracking", tracking)));
    } else {
      lines.add(
          say(
              "assistant.order-shipping",
              Map.of("carrier", carrier, "tracking", tracking, "time", at(promised))));
    }
    parcel.events().stream()
        .max(Comparator.comparing(OrderView.Tracking::at))
        .ifPresent(event ->
            lines.add(
                say(
                    "assistant.order-latest",
                    Map.of("time", at(event.at()), "event", event(event)))));
    if (promised != null && late) {
      lines.add(say("assistant.order-late", Map.of("time", at(promised))));
    }
    return lines;
  }

  private static String event(OrderView.Tracking event) {
    @Nullable String place = event.place();
    var text = clean(event.text(), LONGEST_EVENT);
    return place == null ? text : clean(place, LONGEST_NAME) + " " + text;
  }

  private String at(Instant instant) {
    return time.format(instant.atZone(zone));
  }

  private String say(String key, Map<String, String> values) {
    return standard.text(key, locale, values);
  }

  private boolean english() {
    return locale.startsWith("en");
  }

  /** What another system wrote is one short line here. */
  private static String clean(String text, int longest) {
    var line =
        text.codePoints()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .limit(longest)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    return line.toString().strip();
  }
}
