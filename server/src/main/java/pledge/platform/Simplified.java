package pledge.platform;

import com.ibm.icu.text.Transliterator;

/**
 * Traditional characters as their simplified selves, one by one. ICU is loaded with the first
 * character asked for.
 */
public final class Simplified {

  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;

  private static final char[] TABLE = table();

  private Simplified() {}

  public static char of(char c) {
    return c >= FIRST && c <= LAST ? TABLE[c - FIRST] : c;
  }

  private static char[] table() {
    var toSimplified = Transliterator.getInstance("Traditional-Simplified");
    var table = new char[LAST - FIRST + 1];
    for (int c = FIRST; c <= LAST; c++) {
      var simplified = toSimplified.transliterate(String.valueOf((char) c));
      table[c - FIRST] = simplified.length() == 1 ? simplified.charAt(0) : (char) c;
    }
    return table;
  }
}
