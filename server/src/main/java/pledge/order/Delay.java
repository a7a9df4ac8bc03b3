package pledge.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that is late and not here yet.
 *
 * @param parcel the tracking number it is about; empty where nothing was sent
 * @param since the instant that passed without what was promised for it
 * @param word how many words the customer was promised so far
 * @param wordBy by when they hear more
 * @param reached whether the last word got to them; null as long as nobody knows
 */
@Schema(name = "OrderDelay")
public record Delay(
    UUID id,
    DelayCause cause,
    String parcel,
    Instant since,
    int word,
    Instant wordBy,
    @Nullable Boolean reached) {}
