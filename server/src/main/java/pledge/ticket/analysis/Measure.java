package pledge.ticket.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.ticket.TicketId;

/**
 * What is done so that a complaint's cause doesn't come again.
 *
 * @param owner who sees to it
 * @param expiresAt from when on the department's link no longer opens
 * @param end how it ended; null while it is planned
 */
record Measure(
    UUID id,
    TicketId ticket,
    BrandId brand,
    String text,
    String department,
    StaffId owner,
    Instant due,
    Instant expiresAt,
    StaffId plannedBy,
    Instant plannedAt,
    State state,
    @Nullable End end) {

  static final String KIND = "measure";

  enum State {
    PLANNED,
    DONE,
    DROPPED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * @param by null when the department said so by its link
   * @param name who said so there, as they say
   * @param words what was done, or why it was dropped
   */
  record End(Instant at, @Nullable StaffId by, String name, String words) {}

  WorkRef work() {
    return new WorkRef(KIND, id);
  }
}
