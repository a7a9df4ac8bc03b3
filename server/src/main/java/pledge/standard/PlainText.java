package pledge.standard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import pledge.platform.Simplified;

/**
 * A text reduced to what it says: compatibility forms, case, traditional characters, lookalikes and
 * characters taken apart are undone; blanks, punctuation, symbols, invisible characters, modal
 * particles and repetitions are left out. Every character that stays knows where it came from.
 *
 * <p>Takes time in proportion to the text, whatever it holds.
 */
final class PlainText {

  /** How far a gap between two characters is looked through; longer gaps are hostile. */
  private static final int GAP = 64;

  private static final String PARTICLES = "啊呢嘛呀哈啦哟呦哒欸诶";

  /** Particles too, but also answers of their own. */
  private static final String INTERJECTIONS = "嗯哦喔噢唉哎";

  static final char LEFT_OUT = '\0';

  private final String original;
  private final boolean interjections;
  private char[] chars;
  private int[] at;
  private int length;

  private PlainText(String original, boolean interjections) {
    this.original = original;
    this.interjections = interjections;
    int size = Math.min(original.length(), 1024);
    this.chars = new char[size];
    this.at = new int[size];
  }

  /**
   * @param interjections whether words like 嗯 stay: they matter where a text may say nothing else
   */
  static PlainText of(String text, boolean interjections) {
    var plain = new PlainText(text, interjections);
    plain.reduce();
    plain.undoDisguises();
    return plain;
  }

  int length() {
    return length;
  }

  char charAt(int i) {
    return chars[i];
  }

  String substring(int from, int to) {
    return new String(chars, from, to - from);
  }

  boolean runs(CharacterRunAutomaton automaton, int from, int to) {
    return automaton.run(chars, from, to - from);
  }

  /** The same without short runs of letters and digits strewn in between Chinese characters. */
  PlainText withoutStrewnLetters() {
    var less = new PlainText(original, interjections);
    int i = 0;
    while (i < length) {
      int end = i;
      while (end < length && !han(chars[end])) {
        end++;
      }
      boolean strewn = end > i && end - i <= 2 && i > 0 && end < length;
      if (!strewn) {
        for (int k = i; k < end; k++) {
          less.keep(chars[k], at[k]);
        }
      }
      if (end < length) {
        less.keep(chars[end], at[end]);
      }
      i = end + 1;
    }
    less.undoDisguises();
    return less;
  }

  /** Whether letters or digits stand in between Chinese characters. */
  boolean mayHaveStrewnLetters() {
    for (int i = 1; i < length - 1; i++) {
      if (!han(chars[i]) && han(chars[i - 1])) {
        return true;
      }
    }
    return false;
  }

  /** Where the character begins in the original. */
  int originalStart(int i) {
    return at[i];
  }

  /** Where what ends before {@code i} ends in the original, repetitions included. */
  int originalEnd(int i) {
    int next = i < length ? at[i] : original.length();
    int scan = at[i - 1] + Character.charCount(original.codePointAt(at[i - 1]));
    int end = scan;
    for (int steps = 0; scan < next && steps < GAP; steps++) {
      int c = original.codePointAt(scan);
      scan += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || mark(c)) {
        end = scan;
      }
    }
    return end;
  }

  /** Whether a clause may end or begin before this character: at punctuation and text ends. */
  boolean boundary(int i) {
    if (i == 0 || i == length) {
      return true;
    }
    boolean latin = !han(chars[i - 1]) || !han(chars[i]);
    int scan = at[i - 1] + Character.charCount(original.codePointAt(at[i - 1]));
    for (int steps = 0; scan < at[i] && steps < GAP; steps++) {
      int c = original.codePointAt(scan);
      scan += Character.charCount(c);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (blank ? c == '\n' || !latin : separates(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the place lies inside a word of letters: these need their whole words. */
  boolean insideWord(int i) {
    return i > 0 && i < length && !han(chars[i - 1]) && !han(chars[i]) && at[i] - at[i - 1] <= 1;
  }

  private static boolean separates(int c) {
    if (Character.isLetterOrDigit(c)) {
      return PARTICLES.indexOf(c) >= 0 || INTERJECTIONS.indexOf(c) >= 0;
    }
    return c != '\'' && c != '’' && !mark(c) && Character.getType(c) != Character.FORMAT;
  }

  private static boolean mark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void reduce() {
    int length = original.length();
    for (int i = 0; i < length; ) {
      int c = original.codePointAt(i);
      if (c >= 0x4E00 && c <= 0x9FFF) {
        keep(Simplified.of((char) c), i);
      } else if (c < 0x80) {
        if (Character.isLetterOrDigit(c)) {
          keep((char) Character.toLowerCase(c), i);
        }
      } else {
        reduceRare(c, i);
      }
      i += Character.charCount(c);
    }
  }

  private void reduceRare(int c, int from) {
    var taken = Lookalikes.RADICALS.get(c);
    if (taken != null) {
      keep(taken, from);
      return;
    }
    // One code point at a time: its longest decomposition has 18 characters.
    var parts =
        Character.isBmpCodePoint(c) && Character.isSurrogate((char) c)
            ? ""
            : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    for (int k = 0; k < parts.length(); k += Character.charCount(parts.codePointAt(k))) {
      int part = parts.codePointAt(k);
      if (!Character.isLetterOrDigit(part)
          || Character.getType(part) == Character.MODIFIER_LETTER
          || Character.isIdentifierIgnorable(part)
          || filler(part)) {
        continue;
      }
      keep(
          Character.isBmpCodePoint(part)
              ? Simplified.of(Character.toLowerCase((char) part))
              : '\uFFFD',
          from);
    }
  }

  /** Letters by name that show nothing: the Hangul fillers. */
  private static boolean filler(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
  }

  private void keep(char c, int from) {
    if (length == chars.length) {
      int size = Math.min(Math.max(length * 2, 16), length + 4_000_000);
      chars = Arrays.copyOf(chars, size);
      at = Arrays.copyOf(at, size);
    }
    chars[length] = c;
    at[length] = from;
    length++;
  }

  /** Puts taken-apart characters together, replaces lookalikes, drops particles and repetitions. */
  private void undoDisguises() {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      int from = at[i];
      if (Lookalikes.BEGINS_APART.get(c)) {
        for (int size = Math.min(Lookalikes.LONGEST_APART, length - i); size > 1; size--) {
          var whole = Lookalikes.APART.get(new String(chars, i, size));
          if (whole != null) {
            c = whole;
            i += size - 1;
            break;
          }
        }
      }
      c = simple(c);
      if (c == LEFT_OUT
          || (!interjections && INTERJECTIONS.indexOf(c) >= 0)
          || (kept > 0 && han(c) && chars[kept - 1] == c)) {
        continue;
      }
      chars[kept] = c;
      at[kept] = from;
      kept++;
    }
    length = kept;
  }

  /** What a simplified character is compared as; {@link #LEFT_OUT} for particles. */
  static char simple(char c) {
    return Lookalikes.SINGLE[c];
  }

  static boolean han(char c) {
    return c >= 0x3400 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c == '\u3007';
  }

  /** The shipped table of lookalikes. */
  private static final class Lookalikes {

    static final char[] SINGLE = new char[Character.MAX_VALUE + 1];
    static final Map<String, Character> APART = new HashMap<>();
    static final BitSet BEGINS_APART = new BitSet();
    static final int LONGEST_APART;

    /** Radicals of the supplement that have no compatibility form. */
    static final Map<Integer, Character> RADICALS = new HashMap<>();

    static {
      for (int c = 0; c < SINGLE.length; c++) {
        SINGLE[c] = (char) c;
      }
      read();
      PARTICLES.chars().forEach(c -> SINGLE[c] = LEFT_OUT);
      int longest = 0;
      for (var apart : APART.keySet()) {
        BEGINS_APART.set(apart.charAt(0));
        longest = Math.max(longest, apart.length());
      }
      LONGEST_APART = longest;
      var radicals = "⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⺟母⺮竹";
      for (int i = 0; i < radicals.length(); i += 2) {
        RADICALS.put((int) radicals.charAt(i), radicals.charAt(i + 1));
      }
    }

    private Lookalikes() {}

    private static void read() {
      var file = "/standard/lookalikes.tsv";
      try (var lines =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(PlainText.class.getResourceAsStream(file), file),
                  StandardCharsets.UTF_8))) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          int tab = line.indexOf('\t');
          if (line.startsWith("#") || tab < 0) {
            continue;
          }
          char whole = line.charAt(0);
          for (var look : line.substring(tab + 1).split(" ")) {
            if (look.length() == 1) {
              SINGLE[look.charAt(0)] = whole;
            } else {
              APART.put(look, whole);
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
