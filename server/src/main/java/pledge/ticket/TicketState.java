package pledge.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import pledge.platform.BadInput;

/**
 * Where a ticket stands. {@code NEW}: nobody has taken it yet. {@code WAITING}: for the customer.
 * {@code SOLVED}: the work is done. {@code CLOSED}: and the customer has been told. {@code MERGED}:
 * a duplicate, whose matter goes on in another ticket.
 */
public enum TicketState {
  NEW,
  OPEN,
  WAITING,
  SOLVED,
  CLOSED,
  MERGED;

  /** Whether somebody still has to do something: a next step is mandatory then. */
  public boolean unsolved() {
    return switch (this) {
      case NEW, OPEN, WAITING -> true;
      case SOLVED, CLOSED, MERGED -> false;
    };
  }

  /** The moves there are. From solved and closed a ticket comes back only by being reopened. */
  public boolean mayBecome(TicketState next) {
    return switch (this) {
      case NEW -> next == OPEN || next == WAITING || next == SOLVED;
      case OPEN -> next == WAITING || next == SOLVED;
      case WAITING -> next == OPEN || next == SOLVED;
      case SOLVED -> next == OPEN || next == CLOSED;
      case CLOSED -> next == OPEN;
      case MERGED -> false;
    };
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TicketState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The state that somebody asks for by its word. */
  static TicketState asked(String word) {
    for (var state : values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw new BadInput("state", "is new, open, waiting, solved, closed or merged");
  }
}
