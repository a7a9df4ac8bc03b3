package pledge.live;

import java.time.Instant;
import java.util.UUID;
import pledge.platform.BrandId;

/**
 * What an {@link Alarm} told of is over by itself: nobody needs to look at it any more. Published
 * as the alarm was, inside the transaction that found it out.
 *
 * @param alarm the alarm's id
 */
public record AlarmOver(UUID alarm, BrandId brand, Instant at) {}
