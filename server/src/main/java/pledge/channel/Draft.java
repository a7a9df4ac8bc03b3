package pledge.channel;

import java.time.Instant;
import pledge.access.Actor;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * A text that somebody wants a customer to read.
 *
 * @param work what it belongs to, for the record of a refusal
 * @param channel the customer's channel, such as {@code web}
 */
public record Draft(
    BrandId brand,
    WorkRef work,
    Actor author,
    String channel,
    Purpose purpose,
    String text,
    Instant at) {}
