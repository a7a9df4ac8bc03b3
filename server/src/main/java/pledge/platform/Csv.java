package pledge.platform;

/** Texts as cells of RFC 4180. */
public final class Csv {

  /** Lets spreadsheets see that the file is UTF-8. */
  public static final char MARK = '\uFEFF';

  /** Signs that make a spreadsheet take a text for a formula, in both widths. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  /** Quoted where it must be, and never a formula. */
  public static String cell(String text) {
    var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
