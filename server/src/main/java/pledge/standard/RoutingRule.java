package pledge.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where contacts of some kind go (intake.route). Empty conditions hold for everybody. Of all rules
 * that fit, the first that names a kind of team decides it; priorities add up and skills come
 * together.
 *
 * @param reasons why a person is needed: {@code asked}, {@code missed}, {@code complaint}, {@code
 *     care}, {@code order} or {@code failed}
 * @param types contact types of the standard
 * @param values the customer's value: {@code new}, {@code regular}, {@code important}
 * @param complained holds only for customers who complained lately
 * @param teamKind null leaves the team to another rule, in the end to the front line
 */
public record RoutingRule(
    String code,
    String titleZh,
    String titleEn,
    List<String> reasons,
    List<String> types,
    List<String> values,
    boolean complained,
    @Nullable String teamKind,
    int priority,
    List<String> skills) {

  /** What is known of a contact when it needs a person. */
  public record Facts(String reason, String type, String value, boolean complained) {}

  public boolean fits(Facts facts) {
    return (reasons.isEmpty() || reasons.contains(facts.reason()))
        && (types.isEmpty() || types.contains(facts.type()))
        && (values.isEmpty() || values.contains(facts.value()))
        && (!complained || facts.complained());
  }
}
