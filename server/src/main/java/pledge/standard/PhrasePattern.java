package pledge.standard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.apache.lucene.util.automaton.Transition;

/**
 * One entry of a phrase list: words taken literally or, between slashes, a small regular expression
 * that RE2 would read alike: groups, {@code |}, classes, {@code ? {m,n} . \d}, and {@code * +}
 * which reach at most eight repetitions; {@code ^} at the beginning and {@code $} at the end stand
 * for the ends of a clause. Compiled to an automaton, so matching never backtracks.
 */
final class PhrasePattern {

  /** No pattern matches more: one that could would make hostile text slow. */
  static final int LONGEST = 250;

  private static final int WORK = 20_000;
  private static final String LITERAL_ONLY = "(){}[]|?*+.^$\\";

  /** Whoever checks a standard mostly checks the entries everybody has; compiling them is slow. */
  private static final LoadingCache<String, Optional<String>> PROBLEMS =
      Caffeine.newBuilder()
          .softValues()
          .maximumWeight(1_000_000)
          .weigher((String entry, Optional<String> problem) -> entry.length())
          .build(PhrasePattern::found);

  private final boolean opensClause;
  private final boolean closesClause;
  private final Automaton automaton;
  private final CharacterRunAutomaton run;

  private PhrasePattern(boolean opensClause, boolean closesClause, Automaton automaton) {
    this.opensClause = opensClause;
    this.closesClause = closesClause;
    this.automaton = automaton;
    this.run = new CharacterRunAutomaton(automaton);
  }

  /** How literal characters are brought to plain text. */
  private enum Fold {
    /** Not at all: only the grammar is looked at. */
    NONE,
    /** For searching within texts. */
    FOR_FINDING,
    /** For texts that may say nothing else. */
    FOR_WHOLE_TEXTS
  }

  /** Compiles an entry as it stands in the standard for searching within texts. */
  static PhrasePattern forFinding(String entry) {
    return compile(entry, Fold.FOR_FINDING);
  }

  /** Compiles an entry for texts that may say nothing else. */
  static PhrasePattern forWholeTexts(String entry) {
    return compile(entry, Fold.FOR_WHOLE_TEXTS);
  }

  /** What is wrong with an entry, without compiling lists or loading character tables. */
  static Optional<String> problem(String entry) {
    return PROBLEMS.get(entry);
  }

  private static Optional<String> found(String entry) {
    try {
      compile(entry, Fold.NONE);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  Automaton automaton() {
    return automaton;
  }

  /** Whether exactly this stretch is an instance of the pattern. */
  boolean matches(PlainText text, int from, int to) {
    return (!opensClause || text.boundary(from))
        && (!closesClause || text.boundary(to))
        && text.runs(run, from, to);
  }

  /** Whether an instance begins here and ends at {@code to} or later. */
  boolean covers(PlainText text, int from, int to) {
    if (opensClause && !text.boundary(from)) {
      return false;
    }
    int state = 0;
    for (int i = from; i < text.length(); i++) {
      state = run.step(state, text.charAt(i));
      if (state < 0) {
        return false;
      }
      if (i + 1 >= to && run.isAccept(state) && (!closesClause || text.boundary(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static PhrasePattern compile(String entry, Fold fold) {
    var body = entry.strip();
    boolean expression = body.length() > 1 && body.startsWith("/") && body.endsWith("/");
    if (!expression) {
      return finish(false, false, literal(body, fold), fold);
    }
    body = body.substring(1, body.length() - 1);
    boolean opens = body.startsWith("^");
    boolean closes = body.endsWith("$") && !body.endsWith("\\$");
    return finish(
        opens,
        closes,
        expression(body.substring(opens ? 1 : 0, body.length() - (closes ? 1 : 0)), fold),
        fold);
  }

  private static PhrasePattern finish(boolean opens, boolean closes, String expression, Fold fold) {
    Automaton automaton;
    try {
      automaton =
          Operations.removeDeadStates(
              Operations.determinize(new RegExp(expression, RegExp.NONE).toAutomaton(), WORK));
    } catch (TooComplexToDeterminizeException e) {
      throw new IllegalArgumentException("is too complex", e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("is nested too deeply", e);
    }
    if (automaton.getNumStates() == 0 || (automaton.isAccept(0) && fold == Fold.NONE)) {
      throw new IllegalArgumentException("matches where nothing is");
    }
    // What consisted of particles alone is gone from the text: nothing to find. No pattern of
    // bounded length comes back to its first state, so this takes no other match away.
    automaton.setAccept(0, false);
    if (longest(automaton) > LONGEST) {
      throw new IllegalArgumentException("matches more than " + LONGEST + " characters");
    }
    return new PhrasePattern(opens, closes, automaton);
  }

  private static String literal(String words, Fold fold) {
    var out = new StringBuilder();
    plain(words, fold)
        .chars()
        .forEach(c -> {
          if (!Character.isLetterOrDigit(c)) {
            out.append('\\');
          }
          out.append((char) c);
        });
    return out.toString();
  }

  private static String plain(String words, Fold fold) {
    if (fold != Fold.NONE) {
      var text = PlainText.of(words, fold == Fold.FOR_WHOLE_TEXTS);
      return text.substring(0, text.length());
    }
    var out = new StringBuilder();
    words.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Translates to Lucene's dialect, every literal run brought to plain text. */
  private static String expression(String body, Fold fold) {
    var out = new StringBuilder();
    var run = new StringBuilder();
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (LITERAL_ONLY.indexOf(c) < 0) {
        run.append(c);
        i++;
        continue;
      }
      boolean repeats = c == '?' || c == '*' || c == '+' || c == '{';
      if (repeats && run.length() > 1) {
        // Repeats the last character alone.
        int last = run.offsetByCodePoints(run.length(), -1);
        var atom = run.substring(last);
        run.setLength(last);
        flush(run, out, fold);
        run.append(atom);
      }
      if (repeats
          && run.isEmpty()
          && (out.isEmpty() || "(|".indexOf(out.charAt(out.length() - 1)) >= 0)) {
        throw new IllegalArgumentException("has nothing to repeat before " + c);
      }
      flush(run, out, fold);
      switch (c) {
        case '*' -> out.append("{0,8}");
        case '+' -> out.append("{1,8}");
        case '{' -> {
          int end = body.indexOf('}', i);
          if (end < 0 || !body.substring(i + 1, end).matches("\\d{1,2}(,\\d{1,2})?")) {
            throw new IllegalArgumentException("may repeat only as in {2} or {0,6}");
          }
          out.append(body, i, end + 1);
          i = end;
        }
        case '[' -> {
          int end = body.indexOf(']', i + 1);
          if (end < 0) {
            throw new IllegalArgumentException("lacks a closing ]");
          }
          characterClass(body.substring(i + 1, end), out, fold);
          i = end;
        }
        case '(' -> {
          out.append('(');
          if (body.startsWith("?:", i + 1)) {
            i += 2;
          } else if (body.startsWith("?", i + 1)) {
            throw new IllegalArgumentException("may group only by ( ) or (?: )");
          }
          if (i + 1 < body.length() && "|)".indexOf(body.charAt(i + 1)) >= 0) {
            out.append("()");
          }
        }
        case '|' -> {
          out.append('|');
          if (i + 1 == body.length() || "|)".indexOf(body.charAt(i + 1)) >= 0) {
            out.append("()");
          }
        }
        case '\\' -> {
          if (!body.startsWith("d", i + 1)) {
            throw new IllegalArgumentException(
                "may use \\ only in \\d: blanks and punctuation are left out of the text");
          }
          out.append("[0-9]");
          i++;
        }
        case '^', '$' ->
            throw new IllegalArgumentException(
                "may hold ^ only at its very beginning and $ only at its very end");
        case ']', '}' -> throw new IllegalArgumentException("has a stray " + c);
        default -> out.append(c);
      }
      i++;
    }
    flush(run, out, fold);
    return out.toString();
  }

  private static void flush(StringBuilder run, StringBuilder out, Fold fold) {
    if (run.isEmpty()) {
      return;
    }
    var literal = literal(run.toString(), fold);
    // Particles and punctuation are left out of texts, so here they stand for nothing.
    out.append(literal.isEmpty() ? "()" : literal);
    run.setLength(0);
  }

  private static void characterClass(String members, StringBuilder out, Fold fold) {
    boolean not = members.startsWith("^");
    var kept = new StringBuilder();
    boolean nothing = false;
    var body = not ? members.substring(1) : members;
    for (int i = 0; i < body.length(); i++) {
      if (i + 2 < body.length() && body.charAt(i + 1) == '-') {
        kept.append(Character.toLowerCase(body.charAt(i)))
            .append('-')
            .append(Character.toLowerCase(body.charAt(i + 2)));
        i += 2;
        continue;
      }
      var member = literal(String.valueOf(body.charAt(i)), fold);
      nothing |= member.isEmpty();
      kept.append(member);
    }
    if (kept.isEmpty()) {
      if (not || !nothing) {
        throw new IllegalArgumentException("has an empty class []");
      }
      out.append("()");
    } else if (nothing && !not) {
      out.append("([").append(kept).append("]|())");
    } else {
      out.append(not ? "[^" : "[").append(kept).append(']');
    }
  }

  /** The length of the longest match; more than {@link #LONGEST} when there is none. */
  private static int longest(Automaton automaton) {
    var known = new int[automaton.getNumStates()];
    return longest(automaton, 0, known, 0);
  }

  private static int longest(Automaton automaton, int state, int[] known, int depth) {
    if (depth > LONGEST) {
      return depth;
    }
    if (known[state] > 0) {
      return depth + known[state] - 1;
    }
    int most = depth;
    var transition = new Transition();
    int count = automaton.initTransition(state, transition);
    for (int i = 0; i < count; i++) {
      automaton.getTransition(state, i, transition);
      most = Math.max(most, longest(automaton, transition.dest, known, depth + 1));
      if (most > LONGEST) {
        return most;
      }
    }
    known[state] = most - depth + 1;
    return most;
  }

  /** One automaton that runs them all at once. */
  static CharacterRunAutomaton union(List<PhrasePattern> patterns) {
    var automata = new ArrayList<Automaton>();
    patterns.forEach(pattern -> automata.add(pattern.automaton()));
    return new CharacterRunAutomaton(
        Operations.removeDeadStates(Operations.determinize(Operations.union(automata), 1_000_000)));
  }
}
