package pledge.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.ledger.Answerable;

/**
 * What happens next on an unsolved ticket, by when, and who sees to it: a person, or a team as long
 * as nobody has taken it.
 */
public record NextStep(String text, Instant due, @Nullable StaffId owner, @Nullable TeamId team) {

  Answerable who() {
    return new Answerable(owner, team);
  }
}
