package pledge.payment;

import java.time.Instant;
import java.util.UUID;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * A move of money changed its state. Published inside the transaction that writes it.
 *
 * @param key what it was planned with
 * @param minor in minor units of {@code currency}
 * @param couponMinor the part of the order's coupon that goes back with it
 * @param pointsMinor the part of what was paid in points
 */
public record PaymentMoved(
    PaymentId payment,
    BrandId brand,
    WorkRef work,
    UUID key,
    Payment.Kind kind,
    long minor,
    long couponMinor,
    long pointsMinor,
    String currency,
    Payment.State state,
    Instant at) {}
