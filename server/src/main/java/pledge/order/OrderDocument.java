package pledge.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order as the order system knows it at an instant: always the whole order. Money is in minor
 * units (fen) of {@code currency}.
 *
 * @param number the order system's number, unique in the brand; in the path of a single PUT
 * @param updatedAt the order system's instant of this state; an older document never overwrites a
 *     newer one
 * @param shop the code of the shop where it was placed or is picked up
 * @param customer who ordered; null when nobody knows
 * @param dispatchBy when it leaves at the latest, as the customer was promised; null: by the
 *     standard
 * @param lines may be empty: some systems know of an order before they know of its goods
 */
public record OrderDocument(
    @Nullable @Pattern(regexp = OrderDocument.NUMBER) String number,
    @NotNull Instant updatedAt,
    @NotNull OrderStatus status,
    @Nullable SalesChannel salesChannel,
    @Nullable Delivery delivery,
    @Nullable @Size(min = 1, max = 32) String shop,
    @Valid @Nullable Buyer customer,
    @Valid @Nullable Receiver receiver,
    @NotNull Instant placedAt,
    @Nullable Instant paidAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant cancelledAt,
    @Nullable Instant dispatchBy,
    @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
    @Min(0) @Max(OrderDocument.MOST) long goodsMinor,
    @Min(0) @Max(OrderDocument.MOST) long discountMinor,
    @Min(0) @Max(OrderDocument.MOST) long freightMinor,
    @Min(0) @Max(OrderDocument.MOST) long totalMinor,
    @NotNull @Size(max = 500) List<@Valid @NotNull Line> lines,
    @Nullable @Size(max = 100) List<@Valid @NotNull Payment> payments,
    @Nullable @Size(max = 50) List<@Valid @NotNull Shipment> shipments,
    @Nullable @Size(max = 2_000) String note) {

  /** How an order number may look. */
  static final String NUMBER = "[0-9A-Za-z][0-9A-Za-z_.-]{0,63}";

  /** 100 billion in fen: beyond any order, far below what a long sums up. */
  static final long MOST = 10_000_000_000_000L;

  OrderDocument numbered(String number) {
    return new OrderDocument(
        number,
        updatedAt,
        status,
        salesChannel,
        delivery,
        shop,
        customer,
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
        note);
  }

  /**
   * Who ordered. Known by the account, else by the phone number.
   *
   * @param externalId the shop account's id in the order system
   */
  public record Buyer(
      @Nullable @Size(min = 1, max = 128) String externalId,
      @NotBlank @Size(max = 100) String name,
      @Nullable @Size(max = 40) String phone,
      @Nullable @Size(max = 254) String email) {}

  /**
   * Who gets the goods.
   *
   * @param region province, city and district
   */
  public record Receiver(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 40) String phone,
      @Nullable @Size(max = 200) String region,
      @Nullable @Size(max = 400) String street) {}

  /**
   * One kind of thing in the order.
   *
   * @param totalMinor what all pieces of this line cost after discounts
   * @param traits as they were when bought; null: those of the goods
   */
  public record Line(
      @NotBlank @Size(max = 64) String sku,
      @NotBlank @Size(max = 300) String name,
      @Min(1) @Max(1_000_000) int quantity,
      @Min(0) @Max(MOST) long unitPriceMinor,
      @Min(0) @Max(MOST) long totalMinor,
      @Valid @Nullable Traits traits) {}

  /**
   * Money that came in or went back.
   *
   * @param kind {@code paid} or {@code refunded}
   */
  public record Payment(
      @NotNull @Pattern(regexp = "paid|refunded") String kind,
      @NotBlank @Size(max = 40) String method,
      @Nullable @Size(max = 128) String reference,
      @Min(0) @Max(MOST) long amountMinor,
      @NotNull Instant at) {}

  /**
   * A parcel.
   *
   * @param promisedBy when the carrier promises to deliver
   */
  public record Shipment(
      @NotBlank @Size(max = 60) String carrier,
      @NotBlank @Size(max = 64) String trackingNumber,
      @Nullable Instant dispatchedAt,
      @Nullable Instant promisedBy,
      @Nullable Instant deliveredAt,
      @Nullable @Size(max = 500) List<@Valid @NotNull Tracking> events) {}

  /** Where a parcel was seen. */
  public record Tracking(
      @NotNull Instant at,
      @Nullable @Size(max = 200) String place,
      @NotBlank @Size(max = 500) String text) {}
}
