package pledge.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.store.ShopId;

/**
 * An order as staff and the assistant see it: persons masked. Money is in minor units of {@code
 * currency}.
 *
 * @param dispatchBy when the order system promised to send it; null where it didn't say
 * @param delay null unless it is late and not there yet
 */
@Schema(name = "OrderView")
public record OrderView(
    OrderId id,
    BrandId brand,
    String number,
    OrderStatus status,
    SalesChannel salesChannel,
    Delivery delivery,
    @Nullable Buyer customer,
    @Nullable ShopBrief shop,
    @Nullable Receiver receiver,
    Instant placedAt,
    @Nullable Instant paidAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant cancelledAt,
    @Nullable Instant dispatchBy,
    String currency,
    long goodsMinor,
    long discountMinor,
    long freightMinor,
    long totalMinor,
    List<Line> lines,
    List<Payment> payments,
    List<Shipment> shipments,
    @Nullable String note,
    Instant updatedAt,
    @Nullable Delay delay) {

  /** For those who may not read what the customer wrote. */
  OrderView withoutNote() {
    return new OrderView(
        id,
        brand,
        number,
        status,
        salesChannel,
        delivery,
        customer,
        shop,
        receiver,
        placedAt,
        paidAt,
        deliveredAt,
        cancelledAt,
        dispatchBy,
        currency,
        goodsMinor,
        discountMinor,
        freightMinor,
        totalMinor,
        lines,
        payments,
        shipments,
        null,
        updatedAt,
        delay);
  }

  /** Who ordered, the name masked. */
  @Schema(name = "OrderBuyer")
  public record Buyer(CustomerId id, String name) {}

  @Schema(name = "OrderShop")
  public record ShopBrief(ShopId id, String code, String name) {}

  /** Who gets the goods, masked; of the address only the region. */
  @Schema(name = "OrderReceiver")
  public record Receiver(String name, String phone, @Nullable String address) {}

  @Schema(name = "OrderLine")
  public record Line(
      String sku, String name, int quantity, long unitPriceMinor, long totalMinor, Traits traits) {}

  /**
   * @param kind {@code paid} or {@code refunded}
   */
  @Schema(name = "OrderPayment")
  public record Payment(String kind, String method, long amountMinor, Instant at) {}

  /**
   * A parcel; its events the newest first.
   *
   * @param promisedBy when the carrier promised to deliver
   */
  @Schema(name = "OrderShipment")
  public record Shipment(
      String carrier,
      String trackingNumber,
      @Nullable Instant dispatchedAt,
      @Nullable Instant promisedBy,
      @Nullable Instant deliveredAt,
      List<Tracking> events) {}

  @Schema(name = "OrderTracking")
  public record Tracking(Instant at, @Nullable String place, String text) {}
}
