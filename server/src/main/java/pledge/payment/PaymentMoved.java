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
 */
public record PaymentMoved(
    PaymentId payment,
    BrandId brand,
    WorkRef work,
    UUID key,
    Payment.Kind kind,
    long minor,
    String currency,
    Payment.State state,
    Instant at) {}
