package pledge.standard;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What work there is and who does it: stages, tiers, contact types, routing, causes, carriers,
 * questions.
 */
final class WorkChecks extends Checks {

  /** The kinds of teams there are; the desk's queues hang on them. */
  private static final Set<String> TEAM_KINDS =
      new TreeSet<>(Set.of("front", "expert", "supervisor", "aftersales", "complaints", "shop"));

  private static final Duration SHORTEST_SILENCE = Duration.ofHours(1);
  private static final Duration LONGEST_SILENCE = Duration.ofDays(30);

  WorkChecks(YamlTree tree, JsonNode register) {
    super(tree, register);
  }

  @Override
  void check() {
    codes("stages");
    tiers();
    types();
    routing();
    causes("/causes", 1, new HashSet<>());
    carriers();
    questions();
  }

  private void tiers() {
    codes("tiers");
    each(
        "/tiers",
        (at, tier) -> {
          teamKind(at + "/teamKind", tier.path("teamKind").asString());
          aClock(at + "/clock", tier.path("clock").asString());
        });
  }

  private void aClock(String at, String clause) {
    if (!"clock".equals(kindOf(clause))) {
      problem(at, "there is no clock " + clause + " among the clauses");
    }
  }

  private @Nullable String kindOf(String clause) {
    for (var it : root.path("clauses")) {
      if (it.path("id").asString().equals(clause)) {
        return it.path("kind").asString();
      }
    }
    return null;
  }

  private void types() {
    codes("types");
    var tiers = new HashSet<String>();
    root.path("tiers").forEach(it -> tiers.add(it.path("code").asString()));
    each(
        "/types",
        (at, type) -> {
          teamKind(at + "/teamKind", type.path("teamKind").asString());
          var tier = type.path("tier").asString();
          if (!tiers.contains(tier)) {
            problem(at + "/tier", "there is no tier " + tier);
          }
          if (type.has("clock")) {
            aClock(at + "/clock", type.path("clock").asString());
          }
          var fields = new HashSet<String>();
          each(
              at + "/fields",
              (field, it) -> {
                if (!fields.add(it.path("code").asString())) {
                  problem(field + "/code", "this field stands here twice");
                }
                var choices = new HashSet<String>();
                each(
                    field + "/choices",
                    (choice, one) -> {
                      if (!choices.add(one.path("code").asString())) {
                        problem(choice + "/code", "this choice stands here twice");
                      }
                    });
              });
        });
  }

  private void routing() {
    codes("skills");
    codes("routing");
    var skills = new HashSet<String>();
    root.path("skills").forEach(it -> skills.add(it.path("code").asString()));
    var types = new HashSet<String>();
    root.path("types").forEach(it -> types.add(it.path("code").asString()));
    each(
        "/routing",
        (at, rule) -> {
          if (rule.has("teamKind")) {
            teamKind(at + "/teamKind", rule.path("teamKind").asString());
          }
          known(at + "/skills", "skill", skills);
          known(at + "/types", "contact type", types);
        });
  }

  private void teamKind(String at, String kind) {
    if (!TEAM_KINDS.contains(kind)) {
      problem(at, "unknown team kind " + kind + ": there are " + String.join(", ", TEAM_KINDS));
    }
  }

  /** A cause's code leads to one place of the tree, and its top is fine enough to learn from. */
  private void causes(String at, int level, Set<String> seen) {
    each(
        at,
        (cause, it) -> {
          var code = it.path("code").asString();
          if (!seen.add(code)) {
            problem(cause + "/code", code + " stands here twice");
          }
          if (level == 1 && !it.has("causes")) {
            problem(cause, "a branch needs finer causes below it");
          }
          if (level > 4) {
            problem(cause, "a tree of causes has four levels at most");
          }
          causes(cause + "/causes", level + 1, seen);
        });
  }

  /** Silence is counted as the order system names the carrier: no name may be one by accident. */
  private void carriers() {
    root.path("carriers")
        .properties()
        .forEach(it -> {
          var at = "/carriers/" + YamlTree.escaped(it.getKey());
          var name = it.getKey();
          if (!name.equals(name.strip())) {
            problemAtKey(at, "a carrier's name has no blanks around it");
          }
          var silence = Duration.parse(it.getValue().path("silence").asString());
          if (silence.compareTo(SHORTEST_SILENCE) < 0 || silence.compareTo(LONGEST_SILENCE) > 0) {
            problem(at + "/silence", "a carrier is silent between an hour and thirty days");
          }
        });
  }

  private void questions() {
    var types = new HashSet<String>();
    root.path("types").forEach(it -> types.add(it.path("code").asString()));
    each(
        "/questions",
        (at, it) -> {
          if (!types.contains(at.substring(at.lastIndexOf('/') + 1))) {
            problemAtKey(at, "there is no contact type of this code");
          }
        });
    if (root.has("questions") && !root.path("questions").has("other")) {
      problemAtKey("/questions", "the type other needs questions: they serve wherever none fit");
    }
  }
}
