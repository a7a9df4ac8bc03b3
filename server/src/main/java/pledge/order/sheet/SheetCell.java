package pledge.order.sheet;

/**
 * A cell that isn't empty.
 *
 * @param text what stands in it; of a number its digits, never rounded or in exponents
 */
public record SheetCell(Kind kind, String text) {

  /** What it is. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number whose last digits the spreadsheet has lost already: it keeps fifteen. */
    ROUNDED,
    /** Something to be computed, which isn't done here. */
    FORMULA,
    /** A computation that failed. */
    ERROR
  }
}
