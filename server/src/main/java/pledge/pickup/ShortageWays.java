package pledge.pickup;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.channel.ChatCard;
import pledge.channel.ToldTime;
import pledge.order.OrderView;
import pledge.store.Shop;

/** What the customer may choose where something is missing, and how the chat words it. */
@Component
class ShortageWays {

  private final PickupWords words;
  private final PickupMoney money;
  private final PickupShops shops;

  ShortageWays(PickupWords words, PickupMoney money, PickupShops shops) {
    this.words = words;
    this.money = money;
    this.shops = shops;
  }

  /**
   * A way the customer may choose.
   *
   * @param until when what is missing will be there; only with {@code wait}
   * @param instead what they get; only with {@code substitute}
   * @param refundMinor what is paid back then
   */
  @Schema(name = "PickupPageWay")
  record Way(Choice choice, @Nullable Instant until, @Nullable String instead, long refundMinor) {}

  /** Always in the same order. */
  List<Way> of(OrderView order, Offer offer) {
    return offer.ways(order.lines()).stream()
        .sorted()
        .map(way ->
            switch (way) {
              case WAIT -> new Way(way, offer.waitUntil(), null, 0);
              case SUBSTITUTE -> new Way(way, null, offer.substitute(), 0);
              case PARTIAL -> new Way(way, null, null, money.share(order, offer.missing()));
              case CANCEL -> new Way(way, null, null, money.left(order));
            })
        .toList();
  }

  /** Each of the ways in the customer's language, as the card offers it. */
  ChatCard card(Pickup pickup, List<Way> ways) {
    return new ChatCard(
        kind(pickup) + "options", ways.stream().map(way -> title(pickup, way)).toList());
  }

  /** What the chat says to that card: also for whoever can't tap. */
  String text(Pickup pickup, String missing, ChatCard card) {
    var titles = card.choices();
    return words.text(
            pickup, "pickup.missing-card", Map.of("number", pickup.number(), "missing", missing))
        + IntStream.range(0, titles.size())
            .mapToObj(i -> "\n" + (i + 1) + ". " + titles.get(i))
            .collect(Collectors.joining());
  }

  /** Nothing is to be chosen on that card any more. */
  ChatCard chosen(Pickup pickup) {
    return new ChatCard(kind(pickup) + "chosen", List.of());
  }

  /** Of several pick-ups in one chat each has its own. */
  private static String kind(Pickup pickup) {
    return "pickup-" + pickup.number() + "-";
  }

  private String title(Pickup pickup, Way way) {
    return switch (way.choice()) {
      case WAIT -> words.text(pickup, "pickup.way-wait", Map.of("time", time(pickup, way.until())));
      case SUBSTITUTE ->
          words.text(
              pickup,
              "pickup.way-substitute",
              Map.of("instead", way.instead() == null ? "" : way.instead()));
      case PARTIAL -> words.text(pickup, "pickup.way-partial", amount(way));
      case CANCEL -> words.text(pickup, "pickup.way-cancel", amount(way));
    };
  }

  private static Map<String, String> amount(Way way) {
    return Map.of("amount", PickupMoney.amount(way.refundMinor()));
  }

  private String time(Pickup pickup, @Nullable Instant at) {
    var zone = shops.of(pickup).map(Shop::zone).orElseGet(() -> ZoneId.of("Asia/Shanghai"));
    return at == null ? "" : ToldTime.of(at, zone, words.locale(pickup));
  }
}
