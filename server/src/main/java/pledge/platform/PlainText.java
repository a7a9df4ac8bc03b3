package pledge.platform;

/**
 * Text from outside, made fit to store or to quote: bounded, whole characters, no control codes.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * The text without surrounding blanks.
   *
   * @param max in UTF-16 units
   * @throws BadInput when it is empty, longer than {@code max}, holds half a character or NUL
   */
  public static String required(String field, String text, int max) {
    var clean = optional(field, text, max);
    if (clean.isEmpty()) {
      throw new BadInput(field, "must not be empty");
    }
    return clean;
  }

  /**
   * The beginning of a text that others chose the length of, with an ellipsis where it is cut, and
   * never in the middle of a character.
   *
   * @param max in UTF-16 units, without the ellipsis
   */
  public static String clipped(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end) + "…";
  }

  /** As {@link #required}, but may be empty. */
  public static String optional(String field, String text, int max) {
    if (text.length() > max) {
      throw new BadInput(field, "must not be longer than " + max + " characters");
    }
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new BadInput(field, "must not hold NUL");
      }
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new BadInput(field, "must be whole characters");
        }
        clean.append(c).append(text.charAt(++i));
      } else if (Character.isLowSurrogate(c)) {
        throw new BadInput(field, "must be whole characters");
      } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
        clean.append(c);
      }
    }
    return clean.toString().strip();
  }
}
