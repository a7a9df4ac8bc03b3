package pledge.standard;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;

/** The phrases that are looked for: each pattern compiles, and every suggestion holds. */
final class PhraseChecks extends Checks {

  /** Phrase lists whose alternatives take the place of what was found. */
  private static final List<String> ADVISING =
      List.of("positive-wording", "jargon", "vague", "robotic", "typing-errors", "asks-known");

  private static final java.util.regex.Pattern REPETITION =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  /** A pattern that grows beyond this would cost memory that no phrase is worth. */
  private static final double MOST_UNROLLED = 10_000;

  PhraseChecks(YamlTree tree, JsonNode register) {
    super(tree, register);
  }

  @Override
  void check() {
    phrases();
    advice();
    care();
  }

  private void phrases() {
    each(
        "/phrases",
        (at, list) -> {
          var groups = new HashSet<String>();
          var seen = new HashMap<String, String>();
          each(
              at,
              (group, it) -> {
                if (!groups.add(it.path("group").asString())) {
                  problem(group + "/group", "this group stands here twice");
                }
                each(group + "/patterns", (pattern, text) -> pattern(pattern, text, seen));
                each(group + "/unless", (pattern, text) -> pattern(pattern, text, new HashMap<>()));
                if (at.equals("/phrases/stonewalling") && !it.has("alternatives")) {
                  problem(group, "a stopped draft needs at least one alternative");
                }
              });
        });
    needed("/phrases", "phrase list");
  }

  /** Lists whose hits are suggestions need something better to say, which they must not find. */
  private void advice() {
    for (var list : ADVISING) {
      var at = "/phrases/" + list;
      each(
          at,
          (group, it) -> {
            if (!it.has("alternatives")) {
              problem(group, "a suggestion needs at least one alternative");
            }
          });
      if (fine()) {
        var groups = new ArrayList<PhraseGroup>();
        each(at, (group, it) -> groups.add(StandardReader.group(it)));
        var found = PhraseList.of(groups);
        each(
            at,
            (group, it) ->
                each(
                    group + "/alternatives",
                    (alternative, text) -> {
                      for (var hit : found.find(text.asString())) {
                        problem(
                            alternative, "this would be advised against again: " + hit.phrase());
                      }
                    }));
      }
    }
  }

  private void pattern(String at, JsonNode text, Map<String, String> seen) {
    var pattern = text.asString();
    var earlier = seen.putIfAbsent(pattern, at);
    if (earlier != null) {
      problem(at, "this pattern stands in line " + line(earlier) + " already");
    }
    if (pattern.length() > 1 && pattern.startsWith("/") && pattern.endsWith("/")) {
      if (unrolled(pattern) > MOST_UNROLLED) {
        problem(at, "too large once its repetitions are written out");
        return;
      }
      try {
        Pattern.compile(pattern.substring(1, pattern.length() - 1));
      } catch (PatternSyntaxException e) {
        problem(at, "not a pattern of RE2: " + e.getDescription() + ": " + e.getPattern());
        return;
      }
    }
    PhraseList.problem(pattern).ifPresent(reason -> problem(at, "this pattern " + reason));
  }

  /** How many characters the pattern has once {m,n} is written out; nested ones multiply. */
  private static double unrolled(String pattern) {
    var groups = new ArrayDeque<Double>();
    double sum = 0;
    double last = 1;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '(') {
        groups.push(sum);
        sum = 0;
        last = 0;
      } else if (c == ')') {
        last = Math.max(1, sum);
        sum = (groups.isEmpty() ? 0 : groups.pop()) + last;
      } else if (c == '{') {
        int end = pattern.indexOf('}', i);
        var counts = REPETITION.matcher(end < 0 ? "" : pattern.substring(i, end + 1));
        if (counts.matches()) {
          double times = Double.parseDouble(most(counts));
          sum += last * Math.max(0, times - 1);
          last *= Math.max(1, times);
          i = end;
        }
      } else {
        i += c == '\\' ? 1 : 0;
        last = 1;
        sum++;
      }
    }
    return sum;
  }

  private static String most(Matcher counts) {
    var upper = counts.group(2);
    return upper == null || upper.isEmpty() ? counts.group(1) : upper;
  }

  private void care() {
    var scenes = new HashSet<String>();
    var seen = new HashMap<String, String>();
    each(
        "/care",
        (at, scene) -> {
          if (!scenes.add(scene.path("scene").asString())) {
            problem(at + "/scene", "this scene stands here twice");
          }
          each(at + "/patterns", (pattern, text) -> pattern(pattern, text, seen));
        });
  }
}
