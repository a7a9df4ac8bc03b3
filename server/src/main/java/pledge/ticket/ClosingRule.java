package pledge.ticket;

import java.time.Instant;
import java.util.Optional;
import pledge.access.Actor;
import pledge.platform.Refusal;

/** What a ticket must have before it is closed, besides an outcome the customer was told. */
public interface ClosingRule {

  /** Why it may not be closed yet; the try is recorded by the rule. */
  Optional<Refusal> refusal(Ticket ticket, Actor by, Instant now);
}
