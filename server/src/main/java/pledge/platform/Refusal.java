package pledge.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, and what to do instead. A refusal that the standard asks for is a
 * value, not an exception, so that the record of it commits.
 *
 * @param code stable machine word, such as {@code not-confirmed}
 * @param clause the clause of the register that asks for the refusal, if one does
 * @param detail one sentence for a person
 * @param alternatives what could be said or done instead; may be empty
 * @param facts further members of the problem+json, such as {@code missing} or {@code hits}
 */
public record Refusal(
    String code,
    @Nullable String clause,
    String detail,
    List<String> alternatives,
    Map<String, Object> facts) {

  public static Refusal of(String code, String clause, String detail) {
    return new Refusal(code, clause, detail, List.of(), Map.of());
  }

  /** A refusal no clause asks for: the state of things does not allow it. */
  public static Refusal state(String code, String detail) {
    return new Refusal(code, null, detail, List.of(), Map.of());
  }
}
