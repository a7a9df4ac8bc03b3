package pledge.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How requests after a sale are judged (aftersales.eligibility), as data: the reasons customers
 * give, the rules that are asked, and what is offered instead of a refused wish.
 */
public record AftersalesTerms(List<Reason> reasons, List<Rule> rules, List<Instead> ways) {

  /** Who pays for the way of the goods. */
  public enum Freight {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("seller")
    SELLER;

    static Freight of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** How far an order must be for a reason to make sense. */
  public enum When {
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("dispatched")
    DISPATCHED,
    @JsonProperty("undispatched")
    UNDISPATCHED;

    static When of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Why a customer comes back.
   *
   * @param exceptions whether what law and policy except from returns holds for it
   * @param fault whether misuse speaks against it
   * @param pictures how many pictures, with a description, it takes (aftersales.reason-first)
   * @param ways what it opens
   */
  public record Reason(
      String code,
      String titleZh,
      String titleEn,
      Freight freight,
      boolean exceptions,
      boolean fault,
      int pictures,
      When when,
      List<Way> ways) {

    public Reason {
      ways = List.copyOf(ways);
    }

    public Optional<Way> way(String kind) {
      return ways.stream().filter(way -> way.kind().equals(kind)).findFirst();
    }
  }

  /**
   * @param kind {@code return}, {@code exchange}, {@code refund}, {@code repair}, {@code warranty}
   *     or {@code part}
   * @param within {@code any}, {@code warranty}, {@code no-reason}, days as {@code P7D} or hours as
   *     {@code PT48H}
   * @param policy what it rests on
   */
  public record Way(String kind, String within, String policy) {}

  /**
   * A rule as people read it; what it asks stands in the program under its code.
   *
   * @param policy cited when it speaks; null: the policy of the reason's way
   * @param figure a number the rule needs, ISO 8601
   * @param text the explanation a customer reads
   * @param instead what is offered when it speaks against, beside the ways the facts allow
   */
  public record Rule(
      String code,
      String titleZh,
      String titleEn,
      @Nullable String policy,
      @Nullable String figure,
      Text text,
      List<String> instead) {

    public Rule {
      instead = List.copyOf(instead);
    }

    public String title(String locale) {
      return locale.startsWith("en") ? titleEn : titleZh;
    }
  }

  /** Something to offer instead. */
  public record Instead(String code, String titleZh, String titleEn) {

    public String title(String locale) {
      return locale.startsWith("en") ? titleEn : titleZh;
    }
  }

  public AftersalesTerms {
    reasons = List.copyOf(reasons);
    rules = List.copyOf(rules);
    ways = List.copyOf(ways);
  }

  /** The same with the rules and ways of these terms that it, written earlier, doesn't have. */
  AftersalesTerms completedBy(AftersalesTerms later) {
    var known = rules.stream().map(Rule::code).toList();
    var offered = ways.stream().map(Instead::code).toList();
    return new AftersalesTerms(
        reasons,
        Stream.concat(
                rules.stream(), later.rules.stream().filter(rule -> !known.contains(rule.code())))
            .toList(),
        Stream.concat(
                ways.stream(), later.ways.stream().filter(way -> !offered.contains(way.code())))
            .toList());
  }

  public Optional<Reason> reason(String code) {
    return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
  }

  /** The rule as it is written; naming one the standard does not hold is a bug. */
  public Rule rule(String code) {
    return rules.stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the standard has no rule " + code));
  }

  public Instead way(String code) {
    return ways.stream()
        .filter(way -> way.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the standard has no way " + code));
  }
}
