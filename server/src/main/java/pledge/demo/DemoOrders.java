package pledge.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import pledge.demo.DemoFiles.Node;
import pledge.order.Delivery;
import pledge.order.Goods;
import pledge.order.OrderDocument;
import pledge.order.OrderStatus;
import pledge.order.SalesChannel;

/**
 * The demo's orders: a few told by hand ({@code stories.yaml}), the rest drawn with a fixed seed,
 * all dated back from the moment of the first start.
 */
final class DemoOrders {

  private static final int DRAWN = 310;
  private static final long SEED = 20261122;
  private static final String CURRENCY = "CNY";

  /** What somebody has to pay for freight unless the goods cost enough, in fen. */
  private static final long FREIGHT = 800;

  private static final long FREE_FROM = 9_900;

  private record Carrier(String name, String prefix) {}

  private static final List<Carrier> CARRIERS =
      List.of(new Carrier("青禾速运", "QH"), new Carrier("远帆快递", "YF"), new Carrier("云雀物流", "YQ"));
  private static final List<String> DEPOTS = List.of("杭州余杭仓", "嘉兴仓", "郑州仓", "佛山仓");
  private static final List<String> HUBS =
      List.of("杭州转运中心", "南京转运中心", "武汉转运中心", "郑州转运中心", "广州转运中心");
  private static final List<SalesChannel> CHANNELS =
      List.of(
          SalesChannel.APP,
          SalesChannel.MINI_PROGRAM,
          SalesChannel.MINI_PROGRAM,
          SalesChannel.WEB,
          SalesChannel.MARKETPLACE);
  private static final List<String> METHODS = List.of("微信支付", "支付宝", "银行卡");

  private final List<DemoCustomer> customers;
  private final Map<String, DemoCustomer> byAccount = new HashMap<>();
  private final List<Goods> goods;
  private final Map<String, Goods> bySku = new HashMap<>();
  private final List<String> shops;
  private final Instant start;
  private final Random random = new Random(SEED);

  DemoOrders(List<DemoCustomer> customers, List<Goods> goods, List<String> shops, Instant start) {
    this.customers = customers;
    customers.forEach(customer -> byAccount.put(customer.account(), customer));
    this.goods = goods;
    goods.forEach(thing -> bySku.put(thing.sku(), thing));
    this.shops = shops;
    this.start = start;
  }

  List<OrderDocument> documents() {
    var documents = new ArrayList<OrderDocument>();
    DemoFiles.yaml("stories.yaml").nodes("orders").forEach(story -> documents.add(told(story)));
    for (int i = 1; i <= DRAWN; i++) {
      documents.add(drawn("HT%07d".formatted(2_600_100 + i)));
    }
    return documents;
  }

  OrderDocument told(Node story) {
    var draft = new Draft(story.text("number"), ago(story.number("placed")));
    draft.status = OrderStatus.valueOf(story.text("status").toUpperCase(Locale.ROOT));
    var account = story.textOrNull("account");
    if (account == null) {
      draft.guest(story.text("guest"), story.text("phone"));
    } else {
      draft.by(Objects.requireNonNull(byAccount.get(account), account));
    }
    draft.shop = story.textOrNull("shop");
    draft.note = story.textOrNull("note");
    for (var line : story.nodes("lines")) {
      draft.add(Objects.requireNonNull(bySku.get(line.text("sku"))), line.number("quantity"));
    }
    draft.deliveredAt = agoOrNull(story.numberOrNull("delivered"));
    draft.cancelledAt = agoOrNull(story.numberOrNull("cancelled"));
    draft.refundedAt = agoOrNull(story.numberOrNull("refunded"));
    if (draft.status != OrderStatus.AWAITING_PAYMENT) {
      draft.paidAt = draft.placedAt.plusSeconds(140);
    }
    for (var parcel : story.nodes("parcels")) {
      draft.parcels.add(
          new OrderDocument.Shipment(
              parcel.text("carrier"),
              parcel.text("tracking"),
              ago(parcel.number("dispatched")),
              ago(parcel.number("promised")),
              agoOrNull(parcel.numberOrNull("delivered")),
              parcel.nodes("events").stream()
                  .map(event ->
                      new OrderDocument.Tracking(
                          ago(event.number("ago")), event.text("place"), event.text("text")))
                  .toList()));
    }
    return draft.document();
  }

  private Instant ago(int hours) {
    return start.minus(Duration.ofHours(hours));
  }

  private @Nullable Instant agoOrNull(@Nullable Integer hours) {
    return hours == null ? null : ago(hours);
  }

  /** An order placed some time in the last two months, as far as it has come by now. */
  private OrderDocument drawn(String number) {
    double daysAgo = Math.pow(random.nextDouble(), 1.8) * 60;
    var draft = new Draft(number, start.minusSeconds(60 + (long) (daysAgo * 86_400)));
    draft.by(pick(customers));
    int kinds = 1 + random.nextInt(3);
    for (int i = 0; i < kinds; i++) {
      draft.add(pick(goods), random.nextInt(5) == 0 ? 2 : 1);
    }
    draft.method = pick(METHODS);
    draft.channel = pick(CHANNELS);
    double fate = random.nextDouble();
    if (fate < 0.04) {
      return unpaid(draft).document();
    }
    draft.paidAt = draft.placedAt.plusSeconds(30 + random.nextInt(600));
    if (draft.digital()) {
      draft.deliveredAt = draft.paidAt;
      draft.status = OrderStatus.COMPLETED;
      return draft.document();
    }
    if (fate < 0.09) {
      draft.cancelledAt = past(draft.paidAt.plusSeconds(3_600 + random.nextInt(20_000)));
      draft.refundedAt = draft.cancelledAt;
      draft.status = draft.cancelledAt == null ? OrderStatus.PAID : OrderStatus.CANCELLED;
      return draft.document();
    }
    if (fate < 0.19) {
      return pickedUp(draft).document();
    }
    return shipped(draft, fate).document();
  }

  private Draft unpaid(Draft draft) {
    draft.cancelledAt = past(draft.placedAt.plus(Duration.ofDays(1)));
    draft.status = draft.cancelledAt == null ? OrderStatus.AWAITING_PAYMENT : OrderStatus.CANCELLED;
    return draft;
  }

  private Draft pickedUp(Draft draft) {
    draft.shop = pick(shops);
    draft.deliveredAt = past(draft.placedAt.plus(Duration.ofHours(4L + random.nextInt(60))));
    if (draft.deliveredAt != null) {
      draft.status = OrderStatus.COMPLETED;
    } else {
      boolean ready = draft.placedAt.isBefore(start.minus(Duration.ofHours(1)));
      draft.status = ready ? OrderStatus.READY_FOR_PICKUP : OrderStatus.PAID;
    }
    return draft;
  }

  private Draft shipped(Draft draft, double fate) {
    var processing = draft.placedAt.plusSeconds(5_400);
    var dispatched =
        draft.placedAt.plus(
            Duration.ofHours((draft.madeToOrder() ? 120 : 10) + random.nextInt(26)));
    if (past(dispatched) == null) {
      draft.status = past(processing) == null ? OrderStatus.PAID : OrderStatus.PROCESSING;
      return draft;
    }
    boolean stuck = fate > 0.96;
    var carrier = pick(CARRIERS);
    long road = 20L + random.nextInt(60);
    var promised = dispatched.plus(Duration.ofHours(road + 12));
    var delivered = stuck ? null : past(dispatched.plus(Duration.ofHours(road)));
    var events = new ArrayList<OrderDocument.Tracking>();
    see(events, dispatched, pick(DEPOTS), "快递员已揽收");
    see(events, dispatched.plus(Duration.ofHours(road / 4)), pick(HUBS), "已到达转运中心，正在分拣");
    if (!stuck) {
      var city = draft.city();
      see(events, dispatched.plus(Duration.ofHours(road / 2)), "干线", "运输中，开往" + city);
      see(events, dispatched.plus(Duration.ofHours(road - 4)), city, "快递员正在派送，请保持电话畅通");
      see(events, dispatched.plus(Duration.ofHours(road)), city, "已签收，签收人：本人");
    }
    draft.parcels.add(
        new OrderDocument.Shipment(
            carrier.name(),
            carrier.prefix() + "%010d".formatted(random.nextInt(1_000_000_000)),
            dispatched,
            promised,
            delivered,
            events));
    draft.deliveredAt = delivered;
    if (delivered == null) {
      draft.status = OrderStatus.SHIPPED;
    } else if (fate < 0.24) {
      draft.refundedAt = past(delivered.plus(Duration.ofDays(5)));
      draft.status = draft.refundedAt == null ? OrderStatus.DELIVERED : OrderStatus.RETURNED;
    } else {
      boolean over = past(delivered.plus(Duration.ofDays(7))) != null;
      draft.status = over ? OrderStatus.COMPLETED : OrderStatus.DELIVERED;
    }
    return draft;
  }

  private void see(List<OrderDocument.Tracking> events, Instant at, String place, String text) {
    if (past(at) != null) {
      events.add(new OrderDocument.Tracking(at, place, text));
    }
  }

  private @Nullable Instant past(Instant at) {
    return at.isAfter(start) ? null : at;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** An order being written. */
  private final class Draft {
    final String number;
    final Instant placedAt;
    OrderStatus status = OrderStatus.PAID;
    SalesChannel channel = SalesChannel.WEB;
    String method = "微信支付";
    @Nullable String shop;
    @Nullable String note;
    @Nullable Instant paidAt;
    @Nullable Instant deliveredAt;
    @Nullable Instant cancelledAt;
    @Nullable Instant refundedAt;
    OrderDocument.@Nullable Buyer buyer;
    OrderDocument.@Nullable Receiver receiver;
    final List<OrderDocument.Line> lines = new ArrayList<>();
    final List<OrderDocument.Shipment> parcels = new ArrayList<>();

    Draft(String number, Instant placedAt) {
      this.number = number;
      this.placedAt = placedAt;
    }

    void by(DemoCustomer customer) {
      buyer =
          new OrderDocument.Buyer(
              customer.account(), customer.name(), customer.phone(), customer.email());
      receiver =
          new OrderDocument.Receiver(
              customer.name(), customer.phone(), customer.region(), customer.street());
    }

    void guest(String name, String phone) {
      buyer = new OrderDocument.Buyer(null, name, phone, null);
      receiver = new OrderDocument.Receiver(name, phone, "上海市徐汇区", "青桐路 9 号");
    }

    void add(Goods thing, int quantity) {
      lines.add(
          new OrderDocument.Line(
              thing.sku(),
              thing.name(),
              quantity,
              thing.priceMinor(),
              thing.priceMinor() * quantity,
              thing.traits()));
    }

    boolean madeToOrder() {
      return lines.stream().map(OrderDocument.Line::sku).anyMatch(this::isMadeToOrder);
    }

    private boolean isMadeToOrder(String sku) {
      return Objects.requireNonNull(bySku.get(sku)).traits().madeToOrder();
    }

    boolean digital() {
      return lines.stream()
          .allMatch(line -> Objects.requireNonNull(bySku.get(line.sku())).traits().digital());
    }

    String city() {
      return receiver == null || receiver.region() == null ? "收货城市" : receiver.region();
    }

    OrderDocument document() {
      long sum = lines.stream().mapToLong(OrderDocument.Line::totalMinor).sum();
      long freight = sum >= FREE_FROM || shop != null || digital() ? 0 : FREIGHT;
      long total = sum + freight;
      var payments = new ArrayList<OrderDocument.Payment>();
      if (paidAt != null) {
        payments.add(new OrderDocument.Payment("paid", method, null, total, paidAt));
      }
      if (paidAt != null && refundedAt != null) {
        payments.add(new OrderDocument.Payment("refunded", method, null, total, refundedAt));
      }
      return new OrderDocument(
          number,
          start,
          status,
          channel,
          shop == null ? Delivery.SHIP : Delivery.PICKUP,
          shop,
          buyer,
          receiver,
          placedAt,
          paidAt,
          deliveredAt,
          cancelledAt,
          null,
          CURRENCY,
          sum,
          0,
          freight,
          total,
          lines,
          payments,
          parcels,
          note);
    }
  }
}
