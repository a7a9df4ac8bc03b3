package pledge.channel;

/**
 * How many messages a text becomes on its way: carriers in China count every text in UCS-2, 70
 * units in one message, 67 in each of several.
 */
final class TextParts {

  private static final int ALONE = 70;
  private static final int EACH = 67;

  private TextParts() {}

  /** A character of two units isn't cut in two. */
  static int of(String text) {
    if (text.length() <= ALONE) {
      return 1;
    }
    int parts = 0;
    for (int from = 0; from < text.length(); parts++) {
      int to = Math.min(from + EACH, text.length());
      boolean cut = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1));
      from = cut ? to - 1 : to;
    }
    return parts;
  }
}
