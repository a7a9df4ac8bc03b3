package pledge.aftersales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.aftersales.rule.Decision;
import pledge.aftersales.rule.Kind;
import pledge.aftersales.rule.Said;
import pledge.standard.AftersalesTerms.Freight;

/**
 * A decision as it is kept: what the rules said, by the standard of the day of purchase.
 *
 * @param policy what it rests on, in that version of the standard
 * @param freight who pays for the way of the goods; null when it is refused
 * @param kinds of a refusal, other wishes that the same facts allow
 * @param ways of a refusal, what is offered beside them
 */
@Schema(name = "AftersalesRuling")
record Ruling(
    boolean eligible,
    String policy,
    @Nullable Freight freight,
    List<Kind> kinds,
    List<String> ways,
    UUID standardVersion,
    List<Said> trace) {

  static Ruling of(Decision decision) {
    return switch (decision) {
      case Decision.Eligible it ->
          new Ruling(
              true,
              it.policy(),
              it.freight(),
              List.of(),
              List.of(),
              it.standardVersion(),
              it.trace());
      case Decision.Refused it ->
          new Ruling(
              false, it.policy(), null, it.kinds(), it.ways(), it.standardVersion(), it.trace());
    };
  }

  /** Whether a rule is still to be answered by the goods themselves. */
  boolean open() {
    return trace.stream().anyMatch(said -> said.verdict() == Said.Verdict.OPEN);
  }

  /** The rules that spoke against it. */
  List<Said> against() {
    return trace.stream().filter(said -> said.verdict() == Said.Verdict.AGAINST).toList();
  }
}
