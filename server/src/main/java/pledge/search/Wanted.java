package pledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import pledge.platform.BadInput;

/**
 * What somebody looks for: terms that must all stand in a passage. A Chinese term is found inside
 * any sentence, a word from its beginning, a number by any four figures of it.
 */
final class Wanted {

  private static final int MOST_TERMS = 12;

  private final FoldedText question;

  private Wanted(FoldedText question) {
    this.question = question;
  }

  /** Empty when there is no term in it, only punctuation. */
  static Optional<Wanted> of(String question) {
    var folded = FoldedText.of(question);
    if (folded.runs().size() > MOST_TERMS) {
      throw new BadInput("q", "must not hold more than " + MOST_TERMS + " words");
    }
    return folded.runs().isEmpty() ? Optional.empty() : Optional.of(new Wanted(folded));
  }

  /**
   * All of these are filed for a passage that holds the terms; the reverse isn't certain. None for
   * a single Chinese character of every day.
   */
  List<Integer> tokens() {
    return tokens(false);
  }

  /**
   * @param everyDay these are filed as well
   */
  List<Integer> tokens(boolean everyDay) {
    var tokens = new TreeSet<Integer>();
    question.runs().forEach(run -> Tokens.ofTerm(question, run, everyDay, tokens));
    return List.copyOf(tokens);
  }

  /** Where the terms stand in the text, in UTF-16 units; empty when one of them doesn't. */
  List<Span> in(String text) {
    var folded = FoldedText.of(text);
    List<Span> spans = new ArrayList<>();
    for (var term : question.runs()) {
      int before = spans.size();
      for (var run : folded.runs()) {
        find(term, folded, run, spans);
      }
      if (spans.size() == before) {
        return List.of();
      }
    }
    return joined(spans);
  }

  private void find(FoldedText.Run term, FoldedText text, FoldedText.Run run, List<Span> spans) {
    if (run.kind() != term.kind() || run.length() < term.length()) {
      return;
    }
    int last = run.to() - term.length();
    if (term.kind() == FoldedText.Kind.WORD) {
      if (term.length() < 4) {
        last = run.length() == term.length() ? run.from() : -1;
      } else if (!term.digits()) {
        last = run.from();
      }
    }
    for (int i = run.from(); i <= last; i++) {
      if (text.holds(i, question, term)) {
        spans.add(new Span(text.originalStart(i), text.originalEnd(i + term.length() - 1)));
        i += term.length() - 1;
      }
    }
  }

  /** In order, what overlaps taken together. */
  private static List<Span> joined(List<Span> spans) {
    spans.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
    List<Span> joined = new ArrayList<>();
    for (var span : spans) {
      if (!joined.isEmpty() && span.from() <= joined.getLast().to()) {
        var last = joined.removeLast();
        joined.add(new Span(last.from(), Math.max(last.to(), span.to())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
