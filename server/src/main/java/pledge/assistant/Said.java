package pledge.assistant;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant says in one turn.
 *
 * @param choices questions the customer can tap
 * @param leaving set when a person takes over
 * @param type the contact type the matter has, when it shows
 * @param facts which clauses of the standard this turn carried out
 */
record Said(
    List<String> texts,
    List<String> choices,
    @Nullable Leaving leaving,
    @Nullable String type,
    Memory memory,
    List<Fact> facts) {

  /**
   * To a person.
   *
   * @param urgent goes before others
   */
  record Leaving(String reason, String teamKind, boolean urgent) {}

  /** A clause carried out, and where in the customer's words the reason stands. */
  record Fact(String clause, UUID message, int from, int to, String note) {}
}
