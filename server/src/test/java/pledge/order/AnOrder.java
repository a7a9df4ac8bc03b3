package pledge.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents of the order system, for tests: {@code anOrder("A1").by("u1", "林晓", "19900001111")}.
 */
public final class AnOrder {

  /** When orders are placed and last changed unless told otherwise. */
  public static final Instant MORNING = Instant.parse("2026-11-10T01:30:00Z");

  private final String number;
  private Instant updatedAt = MORNING;
  private OrderStatus status = OrderStatus.PAID;
  private @Nullable String shop;
  private Delivery delivery = Delivery.SHIP;
  private OrderDocument.@Nullable Buyer customer;
  private OrderDocument.@Nullable Receiver receiver;
  private @Nullable String note;
  private @Nullable Instant deliveredAt;
  private @Nullable Instant dispatchBy;
  private Instant placedAt = MORNING;
  private SalesChannel channel = SalesChannel.WEB;
  private @Nullable Instant paidAt;
  private long discountMinor;
  private long freightMinor;
  private final List<OrderDocument.Line> lines = new ArrayList<>();
  private final List<OrderDocument.Payment> payments = new ArrayList<>();
  private final List<OrderDocument.Shipment> shipments = new ArrayList<>();

  private AnOrder(String number) {
    this.number = number;
  }

  public static AnOrder anOrder(String number) {
    return new AnOrder(number);
  }

  public AnOrder asOf(Instant at) {
    updatedAt = at;
    return this;
  }

  public AnOrder in(OrderStatus status) {
    this.status = status;
    return this;
  }

  /** Ordered by the owner of this account. */
  public AnOrder by(String account, String name, String phone) {
    customer = new OrderDocument.Buyer(account, name, phone, null);
    return this;
  }

  /** Ordered without an account. */
  public AnOrder byGuest(String name, String phone) {
    customer = new OrderDocument.Buyer(null, name, phone, null);
    return this;
  }

  public AnOrder sentTo(String name, String phone) {
    receiver = new OrderDocument.Receiver(name, phone, "浙江省杭州市西湖区", "文三路 12 号");
    return this;
  }

  public AnOrder pickedUpAt(String shop) {
    this.shop = shop;
    delivery = Delivery.PICKUP;
    return this;
  }

  public AnOrder of(String sku, String name, int quantity, long priceMinor) {
    lines.add(new OrderDocument.Line(sku, name, quantity, priceMinor, priceMinor * quantity, null));
    return this;
  }

  /** Pieces of goods that are something special. */
  public AnOrder of(String sku, String name, int quantity, long priceMinor, Traits traits) {
    lines.add(
        new OrderDocument.Line(sku, name, quantity, priceMinor, priceMinor * quantity, traits));
    return this;
  }

  public AnOrder delivered(Instant at) {
    status = OrderStatus.DELIVERED;
    deliveredAt = at;
    return this;
  }

  /** Off the whole order, and for its way. */
  public AnOrder with(long discountMinor, long freightMinor) {
    this.discountMinor = discountMinor;
    this.freightMinor = freightMinor;
    return this;
  }

  public AnOrder paid(long minor) {
    payments.add(new OrderDocument.Payment("paid", "alipay", null, minor, MORNING));
    return this;
  }

  /** In another way than money, such as points. */
  public AnOrder paidBy(String method, long minor) {
    payments.add(new OrderDocument.Payment("paid", method, null, minor, MORNING));
    return this;
  }

  public AnOrder inParcel(String trackingNumber, String... seen) {
    var events = new ArrayList<OrderDocument.Tracking>();
    for (var text : seen) {
      events.add(
          new OrderDocument.Tracking(MORNING.plusSeconds(3600L * events.size()), "杭州", text));
    }
    shipments.add(
        new OrderDocument.Shipment(
            "青禾速运", trackingNumber, MORNING, MORNING.plusSeconds(259_200), null, events));
    return this;
  }

  /** A parcel of 青禾速运 that left and was last seen then. */
  public AnOrder inParcelSeen(String trackingNumber, Instant seen, @Nullable Instant promisedBy) {
    shipments.add(
        new OrderDocument.Shipment(
            "青禾速运",
            trackingNumber,
            seen,
            promisedBy,
            null,
            List.of(new OrderDocument.Tracking(seen, "杭州", "运输中"))));
    return this;
  }

  /** A parcel of another carrier that was last seen then. */
  public AnOrder inParcelOf(String carrier, String trackingNumber, Instant seen) {
    shipments.add(new OrderDocument.Shipment(carrier, trackingNumber, seen, null, null, List.of()));
    return this;
  }

  /** Bought and taken along in this shop. */
  public AnOrder soldAt(String shop) {
    this.shop = shop;
    channel = SalesChannel.SHOP;
    paidAt = placedAt;
    return this;
  }

  public AnOrder placed(Instant at) {
    placedAt = at;
    return this;
  }

  public AnOrder leavingBy(Instant at) {
    dispatchBy = at;
    return this;
  }

  public AnOrder noted(String note) {
    this.note = note;
    return this;
  }

  public OrderDocument document() {
    if (lines.isEmpty()) {
      of("HT-C-001", "亚麻抱枕", 1, 5_900);
    }
    long goods = lines.stream().mapToLong(OrderDocument.Line::totalMinor).sum();
    return new OrderDocument(
        number,
        updatedAt,
        status,
        channel,
        delivery,
        shop,
        customer,
        receiver,
        placedAt,
        paidAt,
        deliveredAt,
        null,
        dispatchBy,
        "CNY",
        goods,
        discountMinor,
        freightMinor,
        goods - discountMinor + freightMinor,
        lines,
        payments,
        shipments,
        note);
  }
}
