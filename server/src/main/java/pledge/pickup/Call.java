package pledge.pickup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dissatisfied customer to be phoned.
 *
 * @param words what they said with their stars
 * @param tries in which nobody was reached
 * @param cause what it came from, by the standard's tree
 * @param note of the last try
 */
record Call(
    Pickup pickup,
    int stars,
    String words,
    Instant ratedAt,
    State state,
    int tries,
    @Nullable Instant contactedAt,
    @Nullable String cause,
    @Nullable String note) {

  enum State {
    /** Nobody has reached them yet. */
    OPEN,
    /** They were reached and the cause is known; it isn't solved yet. */
    CONTACTED,
    SOLVED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
