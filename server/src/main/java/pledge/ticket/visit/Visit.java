package pledge.ticket.visit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.customer.CustomerId;
import pledge.ledger.Answerable;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.ticket.TicketId;

/**
 * A visit to a customer.
 *
 * @param ticket what it follows; null for a regular one
 * @param due by when it is to be made
 * @param tries how often nobody was reached so far
 * @param outcome null as long as it is planned
 */
record Visit(
    UUID id,
    BrandId brand,
    Kind kind,
    @Nullable TicketId ticket,
    @Nullable CustomerId customer,
    @Nullable StaffId owner,
    @Nullable TeamId team,
    String channel,
    Instant plannedAt,
    Instant due,
    int tries,
    State state,
    @Nullable Outcome outcome,
    @Nullable Way way,
    String words,
    @Nullable Instant doneAt) {

  static final String WORK = "visit";

  enum Kind {
    RETURN("follow.return-visit"),
    REGULAR("follow.regular-visit");

    private final ClauseId clause;

    Kind(String clause) {
      this.clause = new ClauseId(clause);
    }

    ClauseId clause() {
      return clause;
    }

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  enum State {
    PLANNED,
    DONE,
    /** The matter went on before it was made. */
    DROPPED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What came of it. */
  enum Outcome {
    FINE,
    /** The matter isn't solved after all: its ticket goes on. */
    UNSOLVED,
    /** Nobody was there: tried again, until the tries are used up. */
    UNREACHABLE,
    /** The customer doesn't wish to be asked. */
    DECLINED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  enum Way {
    PHONE,
    CHAT;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  WorkRef work() {
    return new WorkRef(WORK, id);
  }

  Answerable who() {
    return new Answerable(owner, team);
  }
}
