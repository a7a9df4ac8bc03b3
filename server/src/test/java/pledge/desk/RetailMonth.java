package pledge.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.desk.RawEvent.What.ASKED;
import static pledge.desk.RawEvent.What.AT_COUNTER;
import static pledge.desk.RawEvent.What.CHOSE;
import static pledge.desk.RawEvent.What.COLLECTED;
import static pledge.desk.RawEvent.What.EXCHANGED;
import static pledge.desk.RawEvent.What.LEFT_COUNTER;
import static pledge.desk.RawEvent.What.ORDERED_TO_COLLECT;
import static pledge.desk.RawEvent.What.PAID_BACK;
import static pledge.desk.RawEvent.What.READY;
import static pledge.desk.RawEvent.What.REFUSED;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pledge.desk.RawEvent.What;
import pledge.order.AnOrder;
import pledge.order.OrderStatus;
import pledge.platform.BrandId;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestPeople;

/**
 * Customers and clerks of a few shops, who act through the public API alone and write down what
 * they did: orders to collect, confirmed in time or late, with pieces missing, collected or left
 * lying; parcels delivered, and what is brought back of them to a counter.
 */
final class RetailMonth {

  private static final Map<String, Object> AS_NEW =
      Map.of("opened", "no", "tags", "yes", "complete", "yes", "fresh", "yes", "misused", "no");

  private static final Pattern CODE = Pattern.compile("取货码 ([0-9]{6})");

  /** A shop and the clerk who works in it. */
  record ShopOfMonth(String code, UUID id, HoursByMinute hours, String clerk) {}

  private record Act(Instant at, long turn, Runnable what) {}

  /** An order as its shop's books have it; every piece costs whole yuan, nothing is taken off. */
  private record Order(String number, String phone, int pieces, long priceMinor, Random random) {

    long paid() {
      return pieces * priceMinor;
    }
  }

  private final TestApi api;
  private final SettableClock clock;
  private final TestApi.Client orderSystem;
  private final List<ShopOfMonth> shops;
  private final Function<String, List<String>> texts;
  private final Random random;
  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::turn));
  private final List<RawEvent> events = new ArrayList<>();
  private final Map<String, TestApi.Client> keyed = new HashMap<>();
  private long turns;

  /**
   * @param texts the text messages on a phone, the latest first, as its owner reads them
   */
  RetailMonth(
      TestApi api,
      SettableClock clock,
      BrandId brand,
      List<ShopOfMonth> shops,
      Function<String, List<String>> texts,
      long seed) {
    this.api = api;
    this.clock = clock;
    this.orderSystem = api.machine(brand, "orders:write");
    this.shops = shops;
    this.texts = texts;
    this.random = new Random(seed);
  }

  /** Plays it to its end and returns what was written down, in order. */
  List<RawEvent> play(int orders, Instant begin, Duration month) {
    long minutes = month.toMinutes();
    for (int number = 0; number < orders; number++) {
      var at = begin.plus(random.nextLong(minutes), ChronoUnit.MINUTES);
      var order =
          new Order(
              "M%05d".formatted(number),
              "1990%07d".formatted(number),
              1 + random.nextInt(3),
              1_000L + 100L * random.nextInt(70),
              new Random(random.nextLong()));
      later(at, random.nextInt(100) < 55 ? () -> toCollect(order) : () -> sent(order));
    }
    while (acts.peek() != null) {
      var act = acts.poll();
      clock.set(act.at());
      act.what().run();
    }
    return events;
  }

  private void later(Instant at, Runnable what) {
    acts.add(new Act(at, turns++, what));
  }

  private void wrote(What what, Order order, String shop, String detail, long minor) {
    events.add(new RawEvent(clock.instant(), what, order.number(), shop, detail, minor));
  }

  private ShopOfMonth any(Random random) {
    return shops.get(random.nextInt(shops.size()));
  }

  private void put(AnOrder order) {
    var document = order.document();
    var answer = orderSystem.put("/api/orders/" + document.number(), document);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
  }

  private AnOrder document(Order order, OrderStatus status) {
    return AnOrder.anOrder(order.number())
        .asOf(clock.instant())
        .in(status)
        .of("SKU-" + order.priceMinor(), "亚麻抱枕", order.pieces(), order.priceMinor())
        .paid(order.paid())
        .byGuest("林一", order.phone())
        .sentTo("林一", order.phone());
  }

  // --- collected in the shop --------------------------------------------------------------------

  private void toCollect(Order order) {
    var shop = any(order.random());
    put(document(order, OrderStatus.PAID).pickedUpAt(shop.code()));
    wrote(ORDERED_TO_COLLECT, order, shop.code(), "", order.paid());
    boolean late = order.random().nextInt(10) == 0;
    int after = late ? 61 + order.random().nextInt(120) : 1 + order.random().nextInt(59);
    var confirmed = shop.hours().plus(clock.instant(), after);
    later(
        confirmed,
        order.random().nextInt(20) == 0 ? () -> missing(order, shop) : () -> ready(order, shop));
  }

  private String pickup(Order order, ShopOfMonth shop) {
    return api.as(shop.clerk())
        .get("/api/pickups/by-number?number=" + order.number())
        .ok()
        .at("/id")
        .asString();
  }

  private TestApi.Answer does(ShopOfMonth shop, String pickup, String what, Object body) {
    return api.as(shop.clerk()).post("/api/pickups/" + pickup + "/" + what, body);
  }

  private void ready(Order order, ShopOfMonth shop) {
    does(shop, pickup(order, shop), "ready", Map.of()).ok();
    wrote(READY, order, shop.code(), "", 0);
    if (order.random().nextInt(12) > 0) {
      var comes = clock.instant().plus(10 + order.random().nextLong(60 * 40), ChronoUnit.MINUTES);
      later(shop.hours().next(comes), () -> collected(order, shop));
    }
  }

  /** Nothing of it is there; the customer is phoned and doesn't want to wait. */
  private void missing(Order order, ShopOfMonth shop) {
    var id = pickup(order, shop);
    does(
            shop,
            id,
            "missing",
            Map.of("pieces", List.of(Map.of("line", 0, "quantity", order.pieces()))))
        .ok();
    does(shop, id, "choice", Map.of("choice", "cancel", "note", "电话里说不要了")).ok();
    wrote(CHOSE, order, shop.code(), "cancel", 0);
    wrote(PAID_BACK, order, "", "cancelled", order.paid());
  }

  private void collected(Order order, ShopOfMonth shop) {
    var body = new HashMap<String, Object>();
    body.put("code", code(order));
    body.put("goodsOffered", true);
    body.put("goodsChecked", order.random().nextBoolean());
    body.put("returnsTold", true);
    does(shop, pickup(order, shop), "handover", body).ok();
    wrote(COLLECTED, order, shop.code(), "", 0);
  }

  private String code(Order order) {
    return texts.apply(order.phone()).stream()
        .map(CODE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  // --- sent, and some of it brought back --------------------------------------------------------

  private void sent(Order order) {
    put(document(order, OrderStatus.PAID));
    var arrives = clock.instant().plus(1 + order.random().nextLong(4), ChronoUnit.DAYS);
    later(arrives, () -> delivered(order));
  }

  private void delivered(Order order) {
    var arrived = clock.instant();
    put(document(order, OrderStatus.DELIVERED).delivered(arrived));
    if (order.random().nextInt(100) < 30) {
      var comes = arrived.plus(60 + order.random().nextLong(60 * 24 * 9), ChronoUnit.MINUTES);
      var shop = any(order.random());
      later(shop.hours().next(comes), () -> atTheCounter(order, shop, arrived));
    }
  }

  private void atTheCounter(Order order, ShopOfMonth shop, Instant delivered) {
    var at =
        keyed(shop)
            .post("/api/aftersales/counter", Map.of("shop", shop.id(), "order", order.number()))
            .is(201)
            .json()
            .at("/ticket")
            .asString();
    wrote(AT_COUNTER, order, shop.code(), "", 0);
    var came = clock.instant();
    int minutes =
        order.random().nextInt(8) == 0
            ? 11 + order.random().nextInt(9)
            : 2 + order.random().nextInt(8);
    // measured over lunch, or to the next morning, where the shop closes meanwhile
    later(shop.hours().plus(came, minutes), () -> settled(order, shop, at, delivered));
  }

  /** A call under a key of its own. */
  private TestApi.Client keyed(ShopOfMonth shop) {
    return keyed
        .computeIfAbsent(shop.clerk(), clerk -> api.signIn(clerk, TestPeople.PASSWORD))
        .with("Idempotency-Key", UUID.randomUUID().toString());
  }

  private void settled(Order order, ShopOfMonth shop, String ticket, Instant delivered) {
    int pieces = 1 + order.random().nextInt(order.pieces());
    var wish =
        switch (order.random().nextInt(4)) {
          case 0 -> new Wish("exchange", "no-reason", pieces);
          case 1 -> new Wish("refund", "missing-item", pieces);
          default -> new Wish("return", "no-reason", pieces);
        };
    var request = asked(order, shop, ticket, wish);
    boolean granted = wish.reason().equals("missing-item") || withinSevenDays(delivered, shop);
    if (!granted) {
      step(shop, request, "refusal", Map.of("said", true)).ok();
      wrote(REFUSED, order, shop.code(), wish.reason(), 0);
    } else if (wish.kind().equals("exchange")) {
      step(shop, request, "handover", Map.of()).ok();
      wrote(EXCHANGED, order, shop.code(), wish.reason(), 0);
    } else {
      step(shop, request, "refund", Map.of()).ok();
      wrote(PAID_BACK, order, shop.code(), wish.reason(), pieces * order.priceMinor());
      await().until(() -> state(shop, ticket).equals("refunded"));
    }
    wrote(LEFT_COUNTER, order, shop.code(), "", 0);
    api.as(shop.clerk())
        .post("/api/aftersales/counter/" + ticket + "/end", Map.of("said", "已经办好"))
        .ok();
  }

  private record Wish(String kind, String reason, int pieces) {}

  private String asked(Order order, ShopOfMonth shop, String ticket, Wish wish) {
    var body =
        Map.of(
            "order",
            order.number(),
            "line",
            0,
            "quantity",
            wish.pieces(),
            "kind",
            wish.kind(),
            "reason",
            wish.reason(),
            "words",
            "柜台当面说的",
            "condition",
            AS_NEW);
    var answer =
        keyed(shop)
            .post(
                "/api/aftersales/counter/" + ticket + "/requests",
                Map.of("wish", body, "note", "当面看过"))
            .is(201)
            .json();
    wrote(ASKED, order, shop.code(), wish.reason() + " " + wish.kind(), wish.pieces());
    return answer.at("/id").asString();
  }

  private TestApi.Answer step(
      ShopOfMonth shop, String request, String step, Map<String, Object> body) {
    return api.as(shop.clerk()).post("/api/aftersales/" + request + "/" + step, body);
  }

  private String state(ShopOfMonth shop, String ticket) {
    return api.as(shop.clerk())
        .get("/api/aftersales/counter/" + ticket)
        .ok()
        .at("/requests/0/state")
        .asString();
  }

  /** From the day after delivery the seventh day is the last. */
  private boolean withinSevenDays(Instant delivered, ShopOfMonth shop) {
    var zone = shop.hours().zone();
    var last = delivered.atZone(zone).toLocalDate().plusDays(7);
    return !clock.instant().atZone(zone).toLocalDate().isAfter(last);
  }
}
