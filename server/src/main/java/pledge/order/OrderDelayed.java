package pledge.order;

import java.time.Instant;
import pledge.platform.BrandId;

/**
 * An order is late and its customer is being told, published in the transaction that finds it;
 * again when what was promised instead breaks too.
 *
 * @param since the instant that passed without what was promised for it
 * @param wordBy by when the customer hears more
 */
public record OrderDelayed(
    BrandId brand,
    OrderId order,
    String number,
    DelayCause cause,
    Instant since,
    Instant wordBy,
    Instant at) {}
