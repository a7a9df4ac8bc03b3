package pledge.knowledge;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The letters of a sentence, without what doesn't change the question. */
final class Wording {

  private Wording() {}

  /** Letters and digits only, in one form; equal for "怎么退货？" and " 怎么退货". */
  static String plain(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var kept = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  static boolean chinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Whether there is anything to ask in it: a letter or a character, not only digits and marks. */
  static boolean asks(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** How much two plain texts share, from 0 to 1: pairs of neighbouring characters (Dice). */
  static double shared(String one, String other) {
    var a = pairs(one);
    var b = pairs(other);
    if (a.isEmpty() || b.isEmpty()) {
      return one.equals(other) ? 1 : 0;
    }
    long both = a.stream().filter(b::contains).count();
    return 2.0 * both / (a.size() + b.size());
  }

  private static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
