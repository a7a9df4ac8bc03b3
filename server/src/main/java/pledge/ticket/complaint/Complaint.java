package pledge.ticket.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;
import pledge.ticket.TicketId;

/**
 * What a complaint has beside its ticket.
 *
 * @param recognisedAt the customer's first complaining word, or when a person said that it is one
 * @param confirmedAt when a person made it one
 * @param round one more each time it goes on after the outcome was told
 * @param callBy until when an officer is to phone; null when nobody has to
 * @param callFor what about
 */
record Complaint(
    TicketId ticket,
    BrandId brand,
    Instant recognisedAt,
    Instant confirmedAt,
    int round,
    @Nullable Instant callBy,
    @Nullable Purpose callFor) {

  /** Why an officer phones. */
  enum Purpose {
    /** The first call, and those made because it reached nobody. */
    CONTACT,
    /** Asking whether the customer is satisfied with the outcome. */
    VERDICT;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Purpose of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
