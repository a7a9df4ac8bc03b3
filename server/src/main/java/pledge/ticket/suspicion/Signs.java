package pledge.ticket.suspicion;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.conversation.Sense;
import pledge.platform.BrandId;
import pledge.standard.Hit;
import pledge.standard.Standards;
import pledge.ticket.suspicion.Suspicion.Reason;

/**
 * The rule by which a customer's words, mood and ratings are taken for a complaint. All of it is
 * data of the standard; how often it errs is measured in docs/decisions/0019.
 */
@Component
class Signs {

  private static final String COMPLAINT = "complaint";

  private final Standards standards;

  Signs(Standards standards) {
    this.standards = standards;
  }

  /**
   * @param from the span that shows it; empty when all of it does
   */
  record Sign(Reason reason, int from, int to) {}

  /** The strongest sign in what a customer wrote. */
  Optional<Sign> in(BrandId brand, String text, Sense sense, boolean upset) {
    var standard = standards.of(brand);
    return first(Reason.SAID, standard.phrases("complaint-said").find(text))
        .or(() -> first(Reason.WORDS, standard.phrases(COMPLAINT).find(text)))
        .or(() ->
            upset
                    && sense.intent().equals(COMPLAINT)
                    && sense.intentSureness() * 100 >= standard.number("complaint.sure")
                ? Optional.of(new Sign(Reason.MEANING, 0, 0))
                : Optional.empty());
  }

  private static Optional<Sign> first(Reason reason, List<Hit> hits) {
    return hits.stream().findFirst().map(hit -> new Sign(reason, hit.from(), hit.to()));
  }

  /** Whether so many upset messages in a row are a complaint. */
  boolean upsetFor(BrandId brand, int run) {
    return run >= standards.of(brand).number("complaint.upset-run");
  }

  /** Whether so few stars are a complaint. */
  boolean low(BrandId brand, int stars) {
    return stars <= standards.of(brand).number("complaint.low-rating");
  }
}
