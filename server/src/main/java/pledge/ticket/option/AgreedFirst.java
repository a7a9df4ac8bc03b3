package pledge.ticket.option;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.ticket.TellingRule;
import pledge.ticket.Ticket;
import pledge.ticket.Unreachable;

/**
 * A complaint's solution is made with the customer, not only told to them: its outcome waits until
 * a way was chosen in this round, or a person has said how it was agreed. Whoever can't be reached
 * at all is told in writing.
 */
@Component
@Executes("solve.options")
class AgreedFirst implements TellingRule {

  private static final ClauseId CLAUSE = new ClauseId("solve.options");

  private final OfferRows rows;
  private final Observations observations;
  private final ObjectProvider<Unreachable> unreachable;

  AgreedFirst(OfferRows rows, Observations observations, ObjectProvider<Unreachable> unreachable) {
    this.rows = rows;
    this.observations = observations;
    this.unreachable = unreachable;
  }

  @Override
  public Optional<Refusal> refusal(Ticket ticket, Answerable by, Instant now) {
    if (!ticket.type().equals("complaint")
        || rows.agreed(ticket.id(), ticket.round())
        || unreachable.orderedStream().anyMatch(it -> it.silent(ticket))) {
      return Optional.empty();
    }
    observations.observe(
        new Observation(
            ticket.brand(),
            CLAUSE,
            ticket.work(),
            Verdict.REFUSED,
            by,
            ticket.channel(),
            ticket.type(),
            now,
            Evidence.field("outcome", "told-before-agreed")));
    return Optional.of(
        Refusal.of(
            "not-agreed",
            CLAUSE.value(),
            "the solution of a complaint is agreed with the customer first: offer ways out, or say"
                + " how it was agreed"));
  }
}
