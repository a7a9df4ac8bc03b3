package pledge.ticket.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.Refusal;
import pledge.ticket.TicketId;

/**
 * One action on many tickets, as the person who asked for it.
 *
 * @param capped the filter found more tickets than a job takes
 */
record BulkJob(
    UUID id,
    BrandId brand,
    StaffId staff,
    BulkAction action,
    int total,
    boolean capped,
    State state,
    Instant askedAt,
    @Nullable Instant endedAt) {

  /** {@code STOPPED}: who asked may no longer do it. */
  enum State {
    RUNNING,
    DONE,
    CANCELLED,
    STOPPED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** What became of one ticket. */
  enum Result {
    WAITING,
    DONE,
    /** It already was so. */
    SAME,
    REFUSED,
    /** Not there for who asked. */
    HIDDEN,
    FAILED,
    /** The job ended before it. */
    LEFT;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Result of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A ticket of the job.
   *
   * @param notBefore a message waits for the end of the customer's quiet hours
   */
  record Row(
      int place,
      TicketId ticket,
      Result result,
      @Nullable String code,
      @Nullable String clause,
      @Nullable String reason,
      @Nullable Instant notBefore,
      @Nullable Instant at) {}

  /** What came of the work on one ticket. */
  record Came(
      Result result, @Nullable String code, @Nullable String clause, @Nullable String reason) {

    static final Came DONE = new Came(Result.DONE, null, null, null);
    static final Came SAME = new Came(Result.SAME, null, null, null);

    static Came refused(Refusal refusal) {
      return new Came(Result.REFUSED, refusal.code(), refusal.clause(), refusal.detail());
    }
  }
}
