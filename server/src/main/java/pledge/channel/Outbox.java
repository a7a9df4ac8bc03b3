package pledge.channel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.StaffMember;
import pledge.customer.Consents;
import pledge.customer.CustomerId;
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
 * recorded. Marketing is cleared for one person only, who agreed to it (customer.privacy), and not
 * more often than the cap allows (outreach.cap); it keeps out of their quiet hours.
 */
@Component
@Executes("chat.no-stonewalling")
public class Outbox {

  private static final String NO_STONEWALLING = "chat.no-stonewalling";

  private final Standards standards;
  private final Observations observations;
  private final Consents consents;
  private final MarketingCap cap;
  private final QuietHours quietHours;
  private final TransactionTemplate ownTransaction;

  Outbox(
      Standards standards,
      Observations observations,
      Consents consents,
      MarketingCap cap,
      QuietHours quietHours,
      PlatformTransactionManager transactions) {
    this.standards = standards;
    this.observations = observations;
    this.consents = consents;
    this.cap = cap;
    this.quietHours = quietHours;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Clears a text or refuses it. The record of a refusal commits on its own, whatever becomes of
   * the caller's transaction.
   *
   * @throws IllegalArgumentException for marketing, which is cleared for somebody: {@link
   *     #clear(Draft, CustomerId)}
   */
  public Outcome<Cleared> clear(Draft draft) {
    if (draft.purpose() == Purpose.MARKETING) {
      throw new IllegalArgumentException("marketing is cleared for one customer");
    }
    return words(draft)
        .map(Outcome::<Cleared>refused)
        .orElseGet(() -> Outcome.done(new Cleared(draft, null)));
  }

  /** What stands against saying this, recorded as by {@link #clear(Draft)}; empty: nothing. */
  public Optional<Refusal> hindrance(Draft draft) {
    return switch (clear(draft)) {
      case Outcome.Done<Cleared> done -> Optional.empty();
      case Outcome.Refused<Cleared>(var refusal) -> Optional.of(refusal);
    };
  }

  /**
   * Clears marketing for this customer, or refuses it: the words, without consent, or over the cap.
   * What is cleared counts as written once the caller's transaction commits; it goes out when they
   * are awake, and not to anybody else.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome<Cleared> clear(Draft draft, CustomerId customer) {
    if (draft.purpose() != Purpose.MARKETING) {
      throw new IllegalArgumentException("only marketing is cleared for one customer");
    }
    var words = words(draft);
    if (words.isPresent()) {
      return Outcome.refused(words.get());
    }
    var refused =
        consents.marketing(draft.brand(), customer)
            ? cap.take(
                draft.brand(), customer, quietHours.nextAwake(draft.brand(), customer, draft.at()))
            : Optional.of(
                Refusal.of(
                    "no-consent",
                    "customer.privacy",
                    "this customer hasn't agreed to hear of offers"));
    if (refused.isPresent()) {
      var refusal = refused.get();
      ownTransaction.executeWithoutResult(status -> refused(draft, refusal));
      return Outcome.refused(refusal);
    }
    return Outcome.done(new Cleared(draft, customer));
  }

  private void refused(Draft draft, Refusal refusal) {
    observations.observe(
        Observation.of(
            draft.brand(),
            Objects.requireNonNull(refusal.clause()),
            draft.work(),
            Verdict.REFUSED,
            author(draft),
            draft.channel(),
            "marketing",
            draft.at(),
            Evidence.field("marketing", refusal.code())));
  }

  private Optional<Refusal> words(Draft draft) {
    var hits = check(draft.brand(), draft.text());
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    ownTransaction.executeWithoutResult(status -> record(draft, hits));
    var alternatives =
        hits.stream().flatMap(hit -> hit.alternatives().stream()).distinct().toList();
    return Optional.of(
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
