package pledge.standard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A brand's own values, laid over the organisation's standard: a JSON object of the same shape, in
 * which {@code clauses} is keyed by clause id, objects are merged, lists and values are replaced
 * and null takes away. What a clause is (its kind, titles, sources) isn't a brand's to change.
 */
final class Overrides {

  static final String NONE = "{}";

  /** The file name problems are given. */
  static final String FILE = "overrides";

  private static final Set<String> PARTS =
      Set.of(
          "clauses",
          "calendars",
          "phrases",
          "questions",
          "care",
          "greetings",
          "texts",
          "shortcuts",
          "authority",
          "policies",
          "aftersales",
          "carriers",
          "causes",
          "settings");

  private static final Set<String> OF_A_CLAUSE =
      Set.of(
          "limit",
          "channels",
          "milestones",
          "target",
          "cap",
          "every",
          "numbers",
          "durations",
          "text");

  private Overrides() {}

  /**
   * The effective standard, checked.
   *
   * @throws BadStandard naming places in either file
   */
  static YamlTree lay(String file, String overrides, YamlTree base) {
    var changes = YamlReader.read(file, overrides.getBytes(StandardCharsets.UTF_8));
    var problems = problems(changes);
    if (!problems.isEmpty()) {
      throw new BadStandard(problems);
    }
    var effective = base.with(changes);
    StandardFile.check(effective);
    return effective;
  }

  private static List<Problem> problems(YamlTree changes) {
    var problems = new ArrayList<Problem>();
    for (var part : changes.root().properties()) {
      var at = "/" + YamlTree.escaped(part.getKey());
      if (!PARTS.contains(part.getKey())) {
        problems.add(refused(changes, at, "a brand can't override this part"));
      } else if (part.getKey().equals("clauses") && !part.getValue().isObject()) {
        problems.add(refused(changes, at, "clauses are given by their id: {\"chat.survey\": {…}}"));
      } else if (part.getKey().equals("clauses")) {
        for (var clause : part.getValue().properties()) {
          var clauseAt = at + "/" + YamlTree.escaped(clause.getKey());
          if (!clause.getValue().isObject()) {
            problems.add(refused(changes, clauseAt, "a clause's figures are an object"));
          }
          for (var key : clause.getValue().propertyNames()) {
            if (!OF_A_CLAUSE.contains(key)) {
              problems.add(
                  refused(
                      changes,
                      clauseAt + "/" + YamlTree.escaped(key),
                      "a brand can't override this of a clause"));
            }
          }
        }
      }
    }
    return problems;
  }

  private static Problem refused(YamlTree changes, String at, String reason) {
    return Problem.at(changes.keyPosition(at), changes.path(at), reason);
  }
}
