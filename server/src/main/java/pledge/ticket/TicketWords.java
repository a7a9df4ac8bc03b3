package pledge.ticket;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words to find a ticket by. Chinese writes no spaces, so a run of its characters is taken as its
 * overlapping pairs (退货运费 gives 退货, 货运, 运费) and its single characters; other letters and digits are
 * taken as whole words, full-width ones as their plain selves.
 */
final class TicketWords {

  private TicketWords() {}

  /** What to store for these texts. */
  static Set<String> of(String... texts) {
    Set<String> words = new LinkedHashSet<>();
    for (var text : texts) {
      for (var run : runs(text)) {
        int[] points = run.codePoints().toArray();
        if (han(points[0])) {
          for (int i = 0; i + 1 < points.length; i++) {
            words.add(new String(points, i, 2));
          }
          for (int point : points) {
            words.add(Character.toString(point));
          }
        } else {
          words.add(run);
          var bare = run.replaceFirst("^0+(?=.)", "");
          words.add(bare);
        }
      }
    }
    return words;
  }

  /**
   * What to ask for: a text for {@code ::tsquery} that finds tickets holding all of it, or an empty
   * text when there is nothing to look for. Holds letters, digits and its own quotes only.
   */
  static String query(String question) {
    List<String> terms = new ArrayList<>();
    for (var run : runs(question)) {
      int[] points = run.codePoints().toArray();
      if (!han(points[0]) || points.length == 1) {
        terms.add("'" + run + "'");
      } else {
        for (int i = 0; i + 1 < points.length; i++) {
          terms.add("'" + new String(points, i, 2) + "'");
        }
      }
    }
    return String.join(" & ", terms);
  }

  /** Runs of Chinese characters, and runs of other letters and digits; all else parts them. */
  private static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    var run = new StringBuilder();
    boolean runIsHan = false;
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (int point : plain.codePoints().toArray()) {
      boolean isHan = han(point);
      if (!run.isEmpty() && (!Character.isLetterOrDigit(point) || isHan != runIsHan)) {
        runs.add(run.toString());
        run.setLength(0);
      }
      if (Character.isLetterOrDigit(point)) {
        run.appendCodePoint(point);
        runIsHan = isHan;
      }
    }
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
    return runs;
  }

  private static boolean han(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
  }
}
