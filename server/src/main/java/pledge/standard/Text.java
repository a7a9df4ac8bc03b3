package pledge.standard;

/** The same words in the two languages every text of the standard comes in. */
public record Text(String zh, String en) {

  /** Chinese unless the locale is English: {@code en}, {@code en-GB}, … */
  public String in(String locale) {
    return locale.startsWith("en") ? en : zh;
  }
}
