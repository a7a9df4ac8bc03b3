package pledge.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pledge.access.Actor;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;

/**
 * Who asks for a change, when, and which version of the ticket they were looking at.
 *
 * @param version null when they don't say; then the change goes on top of whatever is there
 */
public record Asked(Actor by, @Nullable Integer version, Instant now) {

  /** On top of whatever is there. */
  public static Asked of(Actor by, Instant now) {
    return new Asked(by, null, now);
  }

  /** In whose hand it is done, and for which team. */
  public Answerable hand(Ticket ticket) {
    return Hands.by(this, ticket);
  }

  Seen seen() {
    return new Seen(staff());
  }

  StaffMember staff() {
    if (by instanceof StaffMember member) {
      return member;
    }
    throw new IllegalStateException("only a member of the staff can ask for this");
  }
}
