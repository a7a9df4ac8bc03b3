package pledge.aftersales;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.aftersales.rule.Said;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.AftersalesTerms.Reason;
import pledge.standard.Executes;
import pledge.standard.Standard;
import pledge.ticket.Ticket;

/** What the standard asks before something is granted or refused, and the record of it. */
@Component
@Executes({
  "aftersales.kinds",
  "aftersales.reason-first",
  "aftersales.eligibility",
  "aftersales.refusal"
})
class Gates {

  static final String KINDS = "aftersales.kinds";
  static final String REASON = "aftersales.reason-first";
  static final String ELIGIBILITY = "aftersales.eligibility";
  static final String REFUSAL = "aftersales.refusal";

  private final Observations observations;

  Gates(Observations observations) {
    this.observations = observations;
  }

  /** The reason comes first; a fault with its description and pictures or a video. */
  Outcome<Reason> reason(Standard standard, String code, String words, int pictures) {
    var reason = standard.aftersales().reason(code).orElse(null);
    if (reason == null) {
      return Outcome.refused(
          new Refusal(
              "reason-first",
              REASON,
              "ask for the reason first",
              List.of(),
              Map.of(
                  "reasons", standard.aftersales().reasons().stream().map(Reason::code).toList())));
    }
    if (reason.pictures() > 0 && (words.isBlank() || pictures < reason.pictures())) {
      return Outcome.refused(
          new Refusal(
              "show-the-fault",
              REASON,
              "a fault comes with a description and a picture or a video",
              List.of(),
              Map.of("pictures", reason.pictures())));
    }
    return Outcome.done(reason);
  }

  /** What the rules refuse isn't granted. */
  static @Nullable Refusal ineligible(Ruling ruling) {
    return ruling.eligible()
        ? null
        : new Refusal(
            "not-eligible",
            ELIGIBILITY,
            "the rules speak against it",
            ruling.ways(),
            Map.of("rules", ruling.against().stream().map(Said::rule).toList()));
  }

  void observe(
      Ticket ticket, StaffMember by, String clause, Verdict verdict, String note, Instant now) {
    observations.observe(
        Observation.of(
            ticket.brand(),
            clause,
            ticket.work(),
            verdict,
            new Answerable(by.id(), ticket.team()),
            ticket.channel(),
            ticket.type(),
            now,
            Evidence.field(clause.substring(clause.indexOf('.') + 1), note)));
  }

  static String rules(List<Said> said) {
    return said.stream().map(Said::rule).collect(Collectors.joining(", "));
  }
}
