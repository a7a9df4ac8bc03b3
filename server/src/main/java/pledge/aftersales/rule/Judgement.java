package pledge.aftersales.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pledge.aftersales.rule.Said.Verdict;
import pledge.standard.AftersalesTerms;
import pledge.standard.Standard;

/** Judges a request by all rules (aftersales.eligibility). */
public final class Judgement {

  private Judgement() {}

  /**
   * @param standard the one in force on the day of purchase
   * @throws IllegalArgumentException when the standard has no such reason
   */
  public static Decision of(Facts facts, Standard standard) {
    var reason =
        standard
            .aftersales()
            .reason(facts.reason())
            .orElseThrow(() -> new IllegalArgumentException("no reason " + facts.reason()));
    var asked = asked(facts, standard, reason);
    var trace = trace(asked);
    var against = trace.stream().filter(said -> said.verdict() == Verdict.AGAINST).toList();
    var way = asked.way();
    if (against.isEmpty() && way != null) {
      return new Decision.Eligible(way.policy(), reason.freight(), standard.version(), trace);
    }
    var kinds =
        reason.ways().stream()
            .map(other -> Kind.of(other.kind()))
            .filter(kind -> kind != facts.wish())
            .filter(kind -> allowed(facts.wishing(kind), standard, reason))
            .toList();
    var ways =
        against.stream()
            .flatMap(said -> standard.aftersales().rule(said.rule()).instead().stream())
            .distinct()
            .toList();
    return new Decision.Refused(
        against.getFirst().policy(), kinds, ways, standard.version(), trace);
  }

  private static boolean allowed(Facts facts, Standard standard, AftersalesTerms.Reason reason) {
    return trace(asked(facts, standard, reason)).stream()
        .noneMatch(said -> said.verdict() == Verdict.AGAINST);
  }

  private static Case asked(Facts facts, Standard standard, AftersalesTerms.Reason reason) {
    return new Case(facts, standard, reason, reason.way(facts.wish().word()).orElse(null));
  }

  private static List<Said> trace(Case of) {
    return Arrays.stream(Rule.values()).flatMap(rule -> Stream.ofNullable(rule.said(of))).toList();
  }
}
