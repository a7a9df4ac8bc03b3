package pledge.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.order.OrderId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * A move of money.
 *
 * @param work what it was granted in; {@code label} is how people call that
 * @param order the order whose money goes back; of a compensation, the order it is for, if any
 * @param minor in minor units (fen) of {@code currency}; 0 where only coupon or points go back
 * @param couponMinor the part of the order's coupon that goes back with it, for whoever keeps
 *     coupons
 * @param pointsMinor the part of what was paid in points, for whoever keeps points
 * @param policy the policy it rests on, in that version of the standard
 * @param tries how often the gateway was asked
 * @param gateway who moved it; {@code local}: only written down, no money moved
 * @param reference the gateway's own name for it
 * @param code why it has not been paid yet, or why not at all
 */
@Schema(name = "Payment")
public record Payment(
    PaymentId id,
    BrandId brand,
    Kind kind,
    WorkRef work,
    String label,
    @Nullable OrderId order,
    @Nullable String orderNumber,
    long minor,
    long couponMinor,
    long pointsMinor,
    String currency,
    String policy,
    UUID standardVersion,
    StaffId grantedBy,
    UUID key,
    State state,
    int tries,
    @Nullable String gateway,
    @Nullable String reference,
    @Nullable String code,
    Instant plannedAt,
    Instant movedAt) {

  /** Why money goes to a customer. */
  @Schema(name = "PaymentKind")
  public enum Kind {
    @JsonProperty("refund")
    REFUND,
    @JsonProperty("compensation")
    COMPENSATION;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far it is. */
  @Schema(name = "PaymentState")
  public enum State {
    /** Written down; the gateway hasn't taken it yet. */
    @JsonProperty("planned")
    PLANNED,
    /** The gateway has it; its receipt follows. */
    @JsonProperty("submitted")
    SUBMITTED,
    @JsonProperty("paid")
    PAID,
    /** The gateway will not pay it. */
    @JsonProperty("failed")
    FAILED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean ended() {
      return switch (this) {
        case PLANNED, SUBMITTED -> false;
        case PAID, FAILED -> true;
      };
    }
  }
}
