package pledge.ticket.need;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.ticket.TicketId;

/**
 * A question to a department.
 *
 * @param due by when the answer is needed
 * @param expiresAt from when on the link no longer opens
 * @param answer null as long as there is none
 */
record Enquiry(
    UUID id,
    TicketId ticket,
    String department,
    String question,
    StaffId askedBy,
    Instant askedAt,
    Instant due,
    Instant expiresAt,
    @Nullable Answer answer) {

  /** Whether it can be done. */
  enum Feasible {
    YES,
    /** In another way, or a part of it. */
    PARTLY,
    NO;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the department says.
   *
   * @param readyBy when it could be there; null when that isn't known or it can't be done
   * @param text how, or why not
   * @param alternative what could be done instead; empty for nothing
   * @param name who answered, as they say
   */
  record Answer(
      Feasible feasible,
      @Nullable LocalDate readyBy,
      String text,
      String alternative,
      String name,
      Instant at) {}
}
