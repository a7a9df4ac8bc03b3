package pledge.assistant;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.knowledge.ArticleId;
import pledge.knowledge.Match;
import pledge.order.Delivery;
import pledge.order.OrderId;
import pledge.order.OrderStatus;
import pledge.order.OrderView;
import pledge.order.SalesChannel;
import pledge.order.Traits;
import pledge.platform.BrandId;
import pledge.platform.Uuid7;
import pledge.standard.Standard;
import pledge.standard.Standards;
import pledge.testing.SettableClock;

/**
 * A customer talking to the assistant: each {@link #says} is one turn, the memory goes from turn to
 * turn as text, as it does in a conversation. Knows a few questions and orders; needs no Spring.
 */
final class Talk {

  static final Instant NOW = SettableClock.PLAIN_MORNING;
  private static final BrandId BRAND = new BrandId("hetang");
  private static final Standard STANDARD = Standards.shipped(BRAND);
  private static final CareWords CARE = new CareWords();
  private static final int TRIES = 3;

  private final Map<String, Match> sure = new HashMap<>();
  private final Map<String, OrderView> orders = new HashMap<>();
  private final Map<String, String> digits = new HashMap<>();
  private final List<OrderView> own = new ArrayList<>();
  private boolean signedIn;
  private int tries;
  private String locale = "zh-CN";
  private Map<String, String> memory = Map.of();
  private @Nullable Said last;

  Talk() {
    knows("多久发货", "当天发出。");
    knows("可以退货吗", "七天内可以。");
    knows("How long is shipping?", "Two days.");
    order("HT2600001", OrderStatus.SHIPPED, "8801");
    order("HT2600002", OrderStatus.DELIVERED, "8801");
    order("313271663680", OrderStatus.PAID, "0042");
  }

  Talk knows(String question, String answer) {
    sure.put(question, new Match(new ArticleId(Uuid7.next()), question, answer, 0.8));
    return this;
  }

  Talk in(String language) {
    locale = language;
    return this;
  }

  Talk signedInWith(String... numbers) {
    signedIn = true;
    for (var number : numbers) {
      own.add(order(number, OrderStatus.SHIPPED, "1111"));
    }
    return this;
  }

  /** One turn of one or more messages. */
  Talk says(String... texts) {
    var words = new ArrayList<Heard.Word>();
    for (var text : texts) {
      words.add(new Heard.Word(Uuid7.next(), text));
    }
    var said =
        new Dialogue(STANDARD, CARE, faq, book)
            .answer(new Heard(words, locale, Memory.of(memory), ZoneId.of("Asia/Shanghai"), NOW));
    memory = said.memory().map();
    last = said;
    return this;
  }

  Said answer() {
    if (last == null) {
      throw new AssertionError("nothing was said yet");
    }
    return last;
  }

  String text() {
    return String.join("\n", answer().texts());
  }

  /** The reason a person takes over, or the empty word. */
  String leaves() {
    var leaving = answer().leaving();
    return leaving == null ? "" : leaving.reason();
  }

  Map<String, String> memory() {
    return memory;
  }

  static String standardText(String key) {
    return STANDARD.text(key, "zh-CN");
  }

  static String standardText(String key, String locale) {
    return STANDARD.text(key, locale);
  }

  private final FaqBook faq =
      new FaqBook() {
        @Override
        public Optional<Match> sure(String question) {
          return Optional.ofNullable(sure.get(question));
        }

        @Override
        public List<Match> near(String question, int max) {
          return sure.values().stream()
              .filter(match ->
                  match.title().chars().anyMatch(c -> question.indexOf(c) >= 0 && c > 0x7f))
              .limit(max)
              .toList();
        }
      };

  private final OrderBook book =
      new OrderBook() {
        @Override
        public boolean signedIn() {
          return signedIn;
        }

        @Override
        public List<OrderView> own() {
          return own;
        }

        @Override
        public Optional<OrderView> verified(String number, String given) {
          return given.equals(digits.get(number)) ? shown(number) : Optional.empty();
        }

        @Override
        public Optional<OrderView> shown(String number) {
          return Optional.ofNullable(orders.get(number));
        }

        @Override
        public Optional<Try> tryAt(String number) {
          if (tries == TRIES) {
            return Optional.empty();
          }
          tries++;
          return Optional.of(() -> tries--);
        }
      };

  private OrderView order(String number, OrderStatus status, String lastFour) {
    var dispatched = NOW.minus(Duration.ofDays(1));
    var delivered = status == OrderStatus.DELIVERED ? NOW.minus(Duration.ofHours(3)) : null;
    var parcels =
        status == OrderStatus.PAID
            ? List.<OrderView.Shipment>of()
            : List.of(
                new OrderView.Shipment(
                    "青禾速运",
                    "QH88" + number,
                    dispatched,
                    NOW.plus(Duration.ofDays(1)),
                    delivered,
                    List.of(
                        new OrderView.Tracking(dispatched, "杭州仓", "已揽收"),
                        new OrderView.Tracking(
                            NOW.minus(Duration.ofHours(2)), "杭州西湖营业部", "等待派送"))));
    var order =
        new OrderView(
            new OrderId(UUID.randomUUID()),
            BRAND,
            number,
            status,
            SalesChannel.WEB,
            Delivery.SHIP,
            null,
            null,
            null,
            NOW.minus(Duration.ofDays(2)),
            NOW.minus(Duration.ofDays(2)),
            delivered,
            null,
            null,
            "CNY",
            12_900,
            0,
            0,
            12_900,
            List.of(new OrderView.Line("HM-002", "水洗棉四件套", 1, 12_900, 12_900, NO_TRAITS)),
            List.of(),
            parcels,
            null,
            NOW,
            null);
    orders.put(number, order);
    digits.put(number, lastFour);
    return order;
  }

  private static final Traits NO_TRAITS = Traits.ORDINARY;
}
