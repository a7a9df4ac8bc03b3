package pledge.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pledge.platform.Simplified;

/**
 * A text as searching sees it: width, case, accents and traditional characters make no difference,
 * and every character that is left knows where it stood. What remains stands in runs: Chinese,
 * Japanese and Korean characters, words of letters and digits, single pictographs.
 */
final class FoldedText {

  /** What a run is made of. */
  enum Kind {
    /** Written without spaces: found by any part of it. */
    DENSE,
    /** Letters and digits. */
    WORD,
    /** One emoji. */
    SIGN
  }

  /**
   * A stretch of the folded text.
   *
   * @param digits whether a word holds a digit, as numbers of orders and phones do
   */
  record Run(Kind kind, int from, int to, boolean digits) {

    int length() {
      return to - from;
    }
  }

  private int[] points;
  private int[] starts;
  private int[] ends;
  private int length;
  private final List<Run> runs = new ArrayList<>();

  private FoldedText(int size) {
    points = new int[size];
    starts = new int[size];
    ends = new int[size];
  }

  static FoldedText of(String text) {
    var folded = new FoldedText(Math.max(16, text.length()));
    folded.fold(text);
    return folded;
  }

  List<Run> runs() {
    return runs;
  }

  /** A part of the folded text. */
  String part(int from, int to) {
    return new String(points, from, to - from);
  }

  /** Whether the same characters stand here as in a run of another text. */
  boolean holds(int at, FoldedText other, Run run) {
    return at + run.length() <= length
        && Arrays.equals(points, at, at + run.length(), other.points, run.from(), run.to());
  }

  /** Where a folded character began in the original, in UTF-16 units. */
  int originalStart(int at) {
    return starts[at];
  }

  /** Where it ended there. */
  int originalEnd(int at) {
    return ends[at];
  }

  private void fold(String text) {
    Kind open = null;
    int from = 0;
    boolean digits = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (left(point) || joins(text, i, point)) {
        i = next;
        continue;
      }
      var parts = folded(point);
      for (int k = 0; k < parts.length(); ) {
        int part = parts.codePointAt(k);
        k += Character.charCount(part);
        if (left(part)) {
          continue;
        }
        var kind = kind(part);
        if (kind != open || kind == Kind.SIGN) {
          close(open, from, digits);
          open = kind;
          from = length;
          digits = false;
        }
        if (kind != null) {
          keep(part, i, next);
          digits |= Character.isDigit(part);
        }
      }
      i = next;
    }
    close(open, from, digits);
  }

  private void close(@Nullable Kind kind, int from, boolean digits) {
    if (kind != null && length > from) {
      runs.add(new Run(kind, from, length, digits));
    }
  }

  private void keep(int point, int start, int end) {
    if (length == points.length) {
      points = Arrays.copyOf(points, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    points[length] = point;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  private static String folded(int point) {
    if (point < 0x80) {
      return Character.toString(Character.toLowerCase(point));
    }
    if (point >= 0x4E00 && point <= 0x9FFF) {
      return String.valueOf(Simplified.of((char) point));
    }
    var parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
    var folded = new StringBuilder();
    parts
        .codePoints()
        .forEach(part ->
            folded.appendCodePoint(
                part >= 0x4E00 && part <= 0x9FFF
                    ? Simplified.of((char) part)
                    : Character.toLowerCase(part)));
    return folded.toString();
  }

  /** Accents and what shows nothing: neither kept nor parting. */
  private static boolean left(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  /**
   * Numbers are written in groups, and not always in the same ones: one blank or hyphen between
   * digits parts nothing, nor does a hyphen between a letter and a digit (199 0000 1234, HT-2048).
   */
  private static boolean joins(String text, int i, int point) {
    if (point != ' ' && point != '-' || i == 0 || i + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    boolean left = digit(before);
    boolean right = digit(after);
    return left && right || point == '-' && (left && letter(after) || right && letter(before));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9' || c >= '０' && c <= '９';
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Null parts runs. */
  private static @Nullable Kind kind(int point) {
    if (point >= 0x4E00 && point <= 0x9FFF) {
      return Kind.DENSE;
    }
    if (Character.isLetterOrDigit(point)) {
      return switch (UnicodeScript.of(point)) {
        case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> Kind.DENSE;
        default -> Kind.WORD;
      };
    }
    return point > 0xFF && Character.isExtendedPictographic(point) ? Kind.SIGN : null;
  }
}
