package pledge.ticket;

import java.time.Instant;
import java.util.Optional;
import pledge.ledger.Answerable;
import pledge.platform.Refusal;

/** What must have happened on a ticket before the customer is told its outcome. */
public interface TellingRule {

  /** Why it may not be told yet; the try is recorded by the rule. */
  Optional<Refusal> refusal(Ticket ticket, Answerable by, Instant now);
}
