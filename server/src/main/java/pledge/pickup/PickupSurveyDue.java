package pledge.pickup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.platform.BrandId;

/**
 * Somebody has collected their order a while ago: now is when to ask how it was. Told in a
 * transaction, once a pick-up; whoever asks sends the link through {@link PickupSurveys#invite}.
 *
 * @param shop its id
 * @param handedBy who handed it over
 */
public record PickupSurveyDue(
    UUID pickup, BrandId brand, String number, UUID shop, @Nullable StaffId handedBy, Instant at) {}
