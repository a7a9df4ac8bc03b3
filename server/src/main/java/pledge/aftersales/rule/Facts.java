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
 * @param left what there is left to ask for
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
    ZoneId zone,
    Left left) {

  /**
   * What there is left to ask for of a line and of the order's money.
   *
   * @param asked pieces of the line
   * @param bought of which so many were bought
   * @param paidBack of which so many were never handed over and are paid back
   * @param elsewhere of which other requests have so many
   * @param paidMinor what was paid for the order
   * @param leftMinor what of that can still go back
   */
  public record Left(
      int asked, int bought, int paidBack, int elsewhere, long paidMinor, long leftMinor) {

    boolean enough() {
      return asked <= bought - paidBack - elsewhere;
    }
  }

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
        zone,
        left);
  }
}
