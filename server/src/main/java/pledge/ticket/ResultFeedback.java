package pledge.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;

/** No ticket is closed before the customer was told what came of the matter. */
@Component
@Executes("solve.result-feedback")
class ResultFeedback {

  static final ClauseId CLAUSE = new ClauseId("solve.result-feedback");

  private final Observations observations;

  ResultFeedback(Observations observations) {
    this.observations = observations;
  }

  Refusal refuse(Ticket ticket, Answerable who, Instant now) {
    observe(ticket, Verdict.REFUSED, who, now, "closing-before-told");
    return new Refusal(
        "outcome-not-told",
        CLAUSE.value(),
        "the customer has not been told the outcome yet",
        List.of(),
        Map.of("missing", List.of("outcome")));
  }

  void kept(Ticket ticket, ToldOutcome outcome, Answerable who, Instant now) {
    observe(
        ticket,
        Verdict.KEPT,
        who,
        now,
        Evidence.said("told", "at", outcome.toldAt(), "way", outcome.way().word()));
  }

  private void observe(Ticket ticket, Verdict verdict, Answerable who, Instant now, String note) {
    observations.observe(
        new Observation(
            ticket.brand(),
            CLAUSE,
            ticket.work(),
            verdict,
            who,
            ticket.channel(),
            ticket.type(),
            now,
            Evidence.field("outcome", note)));
  }
}
