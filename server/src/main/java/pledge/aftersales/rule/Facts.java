package pledge.aftersales.rule;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import pledge.order.OrderStatus;
import pledge.order.Traits;

/**
 * All that a decision rests on.
 *
 * @param reason a reason's code of the standard
 * @param described the customer said what is wrong
 * @param pictures how many show it
 * @param dispatchedAt null: it hasn't left us
 * @param deliveredAt null: it isn't delivered
 * @param lastSeenAt when the parcel was last heard of
 * @param askedAt when the customer asked
 * @param zone the brand's: where days begin and end
 */
public record Facts(
    Kind wish,
    String reason,
    boolean described,
    int pictures,
    Condition condition,
    Traits traits,
    OrderStatus status,
    @Nullable Instant dispatchedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant lastSeenAt,
    Instant askedAt,
    ZoneId zone) {

  /** The same, for another wish. */
  public Facts wishing(Kind other) {
    return new Facts(
        other,
        reason,
        described,
        pictures,
        condition,
        traits,
        status,
        dispatchedAt,
        deliveredAt,
        lastSeenAt,
        askedAt,
        zone);
  }
}
