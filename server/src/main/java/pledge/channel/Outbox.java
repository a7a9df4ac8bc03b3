package pledge.channel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.BrandId;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Hit;
import pledge.standard.Standards;

/**
 * The only way to a customer's eyes: every text on every channel is cleared here first. Phrases
 * that wall a customer off (chat.no-stonewalling) are refused with alternatives, and the try is
 * recorded.
 */
@Component
@Executes("chat.no-stonewalling")
public class Outbox {

  private static final String NO_STONEWALLING = "chat.no-stonewalling";

  private final Standards standards;
  private final Observations observations;
  private final TransactionTemplate ownTransaction;

  Outbox(Standards standards, Observations observations, PlatformTransactionManager transactions) {
    this.standards = standards;
    this.observations = observations;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Clears a text or refuses it. The record of a refusal commits on its own, whatever becomes of
   * the caller's transaction.
   */
  public Outcome<Cleared> clear(Draft draft) {
    var hits = check(draft.brand(), draft.text());
    if (hits.isEmpty()) {
      return Outcome.done(new Cleared(draft));
    }
    ownTransaction.executeWithoutResult(status -> record(draft, hits));
    var alternatives =
        hits.stream().flatMap(hit -> hit.alternatives().stream()).distinct().toList();
    return Outcome.refused(
        new Refusal(
            "stonewalling",
            NO_STONEWALLING,
            "the text holds a phrase that walls the customer off: "
                + hits.stream().map(Hit::phrase).distinct().collect(Collectors.joining(", ")),
            alternatives,
            Map.of("hits", hits)));
  }

  private void record(Draft draft, List<Hit> hits) {
    observations.observe(
        hits.stream()
            .map(hit ->
                new Observation(
                    draft.brand(),
                    new ClauseId(NO_STONEWALLING),
                    draft.work(),
                    Verdict.REFUSED,
                    author(draft),
                    draft.channel(),
                    "",
                    draft.at(),
                    Evidence.span(null, hit.from(), hit.to(), hit.phrase())))
            .toList());
  }

  /** Looks without recording: what a draft would be stopped for. */
  public List<Hit> check(BrandId brand, String text) {
    return standards.of(brand).phrases("stonewalling").find(text);
  }

  private static Answerable author(Draft draft) {
    return draft.author() instanceof StaffMember staff
        ? Answerable.person(staff.id())
        : Answerable.nobody();
  }
}
