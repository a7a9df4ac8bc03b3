package pledge.aftersales.rule;

import java.util.List;
import java.util.UUID;
import pledge.standard.AftersalesTerms.Freight;

/** What comes of the rules, with their trace. */
public sealed interface Decision {

  /** Every rule that spoke, in the order they were asked. */
  List<Said> trace();

  /** The version of the standard whose texts and figures were in force on the day of purchase. */
  UUID standardVersion();

  /** What it rests on. */
  String policy();

  /**
   * @param freight who pays for the way of the goods
   */
  record Eligible(String policy, Freight freight, UUID standardVersion, List<Said> trace)
      implements Decision {}

  /**
   * @param policy of the first rule that spoke against it
   * @param kinds other wishes that the same facts allow
   * @param ways what is offered beside them; never empty
   */
  record Refused(
      String policy, List<Kind> kinds, List<String> ways, UUID standardVersion, List<Said> trace)
      implements Decision {

    /** The rules that spoke against it. */
    public List<Said> against() {
      return trace.stream().filter(said -> said.verdict() == Said.Verdict.AGAINST).toList();
    }
  }
}
