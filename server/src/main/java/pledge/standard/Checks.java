package pledge.standard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks of one part of a standard: walks its tree beside the shipped one and keeps what it finds
 * wrong, each with its place in the file.
 */
abstract class Checks {

  /** The longest a clock may run; longer figures are slips of the pen. */
  private static final Duration LONGEST = Duration.ofDays(3_660);

  private final YamlTree tree;
  private final List<Problem> problems = new ArrayList<>();
  final JsonNode root;
  final JsonNode register;

  /**
   * @param register the shipped standard, which says what the program needs
   */
  Checks(YamlTree tree, JsonNode register) {
    this.tree = tree;
    this.root = tree.root();
    this.register = register;
  }

  interface Visitor {
    void see(String at, JsonNode node);
  }

  /** Looks at its part; what it finds wrong it says with {@link #problem}. */
  abstract void check();

  /** What speaks against the part. */
  final List<Problem> problems() {
    check();
    return problems;
  }

  /** Nothing was found wrong up to here. */
  final boolean fine() {
    return problems.isEmpty();
  }

  /** Nothing was found wrong inside of what stands there. */
  final boolean fine(String pointer) {
    return problems.stream().noneMatch(it -> it.path().startsWith(tree.path(pointer) + "."));
  }

  final void problem(String pointer, String reason) {
    problems.add(Problem.at(tree.position(pointer), tree.path(pointer), reason));
  }

  final void problemAtKey(String pointer, String reason) {
    problems.add(Problem.at(tree.keyPosition(pointer), tree.path(pointer), reason));
  }

  /** The line of the file that this stands in. */
  final int line(String pointer) {
    var position = tree.position(pointer);
    return position == null ? 1 : position.line();
  }

  /** Every element of a list, or every value of a mapping, with its pointer. */
  final void each(String pointer, Visitor visitor) {
    var node = root.at(pointer);
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visitor.see(pointer + "/" + i, node.get(i));
      }
    } else {
      node.properties()
          .forEach(it -> visitor.see(pointer + "/" + YamlTree.escaped(it.getKey()), it.getValue()));
    }
  }

  /** The codes of a list: each once, and all that the shipped standard has. */
  final Set<String> codes(String part) {
    var seen = new HashSet<String>();
    each(
        "/" + part,
        (at, element) -> {
          var code = element.path("code").asString();
          if (!seen.add(code)) {
            problem(at + "/code", code + " stands here twice");
          }
        });
    for (var element : register.path(part)) {
      var code = element.path("code").asString();
      if (!seen.contains(code)) {
        problemAtKey("/" + part, "the program needs " + code + " here");
      }
    }
    return seen;
  }

  /** Whatever the shipped standard has by name here, the program asks for. */
  final void needed(String at, String what) {
    var part = at.substring(1);
    register
        .path(part)
        .propertyNames()
        .forEach(name -> {
          if (!root.path(part).has(name)) {
            problemAtKey(at, "the " + what + " " + name + " is missing");
          }
        });
  }

  /** Whatever is named there is one of these. */
  final void known(String at, String what, Set<String> codes) {
    each(
        at,
        (each, code) -> {
          if (!codes.contains(code.asString())) {
            problem(each, "there is no " + what + " " + code.asString());
          }
        });
  }

  final void longest(String at, Duration duration) {
    if (duration.compareTo(LONGEST) > 0) {
      problem(at, "longer than " + LONGEST.toDays() + " days");
    }
  }
}
