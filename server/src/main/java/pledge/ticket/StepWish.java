package pledge.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pledge.ledger.Answerable;

/**
 * A next step as somebody wishes it, with holes.
 *
 * @param who whoever has the ticket, unless somebody is named
 */
public record StepWish(@Nullable String text, @Nullable Instant due, Answerable who) {

  static @Nullable StepWish of(@Nullable NextStep step) {
    return step == null ? null : new StepWish(step.text(), step.due(), step.who());
  }
}
