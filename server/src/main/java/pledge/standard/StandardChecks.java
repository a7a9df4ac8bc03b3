package pledge.standard;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the shape of a standard can't say: every name leads somewhere, every figure makes sense,
 * every pattern compiles, and nothing the program needs is missing. The shape is already right.
 */
final class StandardChecks {

  private StandardChecks() {}

  /**
   * All that speaks against a standard.
   *
   * @param shipped says what the program needs
   */
  static List<Problem> problems(YamlTree tree, YamlTree shipped) {
    var register = shipped.root();
    var problems =
        Stream.of(
                new ClauseChecks(tree, register),
                new WorkChecks(tree, register),
                new MoneyChecks(tree, register),
                new AftersalesChecks(tree, register),
                new PhraseChecks(tree, register),
                new TextChecks(tree, register))
            .flatMap(part -> part.problems().stream())
            .toList();
    return problems.isEmpty() ? new OwnWordsChecks(tree, register).problems() : problems;
  }
}
