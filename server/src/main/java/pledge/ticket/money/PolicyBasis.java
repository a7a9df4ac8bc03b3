package pledge.ticket.money;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Policy;
import pledge.standard.Standard;
import pledge.ticket.Ticket;

/** Nothing is granted without a policy that may carry it; the customer is shown which. */
@Component
@Executes("solve.policy-basis")
class PolicyBasis {

  static final ClauseId CLAUSE = new ClauseId("solve.policy-basis");

  private final Observations observations;

  PolicyBasis(Observations observations) {
    this.observations = observations;
  }

  Outcome<Policy> of(Standard standard, String code, Policy.Grant kind) {
    var policy = standard.policy(code).filter(it -> it.carries(kind)).orElse(null);
    if (policy != null) {
      return Outcome.done(policy);
    }
    var instead =
        standard.policies().stream().filter(it -> it.carries(kind)).map(Policy::code).toList();
    return Outcome.refused(
        new Refusal(
            "no-policy-basis",
            CLAUSE.value(),
            code.isBlank()
                ? "a " + kind.word() + " names the policy it rests on"
                : "no policy of this code may carry a " + kind.word(),
            List.of(),
            Map.of("policies", instead)));
  }

  void observe(Ticket ticket, StaffMember by, Verdict verdict, String note, Instant now) {
    observations.observe(
        new Observation(
            ticket.brand(),
            CLAUSE,
            ticket.work(),
            verdict,
            new Answerable(by.id(), ticket.team()),
            ticket.channel(),
            ticket.type(),
            now,
            Evidence.field("policy", note)));
  }
}
