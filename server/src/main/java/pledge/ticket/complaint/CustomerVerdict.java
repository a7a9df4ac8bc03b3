package pledge.ticket.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;

/** What the customer thinks of one round's outcome; the first one of a round stays. */
record CustomerVerdict(
    int round, Kind kind, Way way, Instant at, @Nullable StaffId who, String note) {

  enum Kind {
    SATISFIED,
    UNSATISFIED,
    /** Nobody could be reached, and a supervisor ended it; counts as not satisfied. */
    UNANSWERED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** How it became known. */
  enum Way {
    CALL,
    RATING,
    PAGE,
    SUPERVISOR;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
