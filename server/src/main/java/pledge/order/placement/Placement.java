package pledge.order.placement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.order.Delivery;
import pledge.order.OrderId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * An order that is placed for a customer.
 *
 * @param work the conversation or ticket in which it was offered
 * @param goodsMinor what the goods cost when it was offered, in minor units of {@code currency}
 * @param shop the code of the shop where it is picked up; null when it is sent
 * @param receiver null once the person is erased
 * @param answer null until the customer has answered
 * @param tries how often it was handed over
 * @param gateway who was asked; null before the first answer
 * @param reference the order's number in the order system, once it has told it
 * @param code why it was refused, or isn't through yet
 * @param order the mirror's order of that number, once it is here
 */
record Placement(
    UUID id,
    BrandId brand,
    CustomerId customer,
    WorkRef work,
    State state,
    List<Line> lines,
    String currency,
    long goodsMinor,
    Delivery delivery,
    @Nullable String shop,
    @Nullable Receiver receiver,
    @Nullable String note,
    StaffId offeredBy,
    Instant offeredAt,
    @Nullable Answer answer,
    int tries,
    @Nullable String gateway,
    @Nullable String reference,
    @Nullable String code,
    @Nullable OrderId order) {

  enum State {
    /** The customer has not answered. */
    OFFERED,
    /** They don't want it. */
    DECLINED,
    /** They never answered, and the time for that is over. */
    LAPSED,
    /** They want it; it is on its way to the order system. */
    AGREED,
    /** The order system, or the recorder in its place, has it; no number is known. */
    HANDED_OVER,
    /** The order system has told its number. */
    TAKEN,
    /** The order system never will take it. */
    REFUSED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Goods as they were offered. */
  record Line(String sku, String name, int quantity, long unitPriceMinor) {}

  /** Who gets the goods. */
  record Receiver(String name, String phone, @Nullable String region, @Nullable String street) {}

  /**
   * What the customer said to it.
   *
   * @param by who wrote it down
   * @param words what they said; null once the person is erased
   * @param message the message in which they wrote it
   */
  record Answer(StaffId by, Instant at, @Nullable String words, @Nullable UUID message) {}
}
