package pledge.order.sheet;

/** The file isn't one that can be read, or not to its end. */
public final class UnreadableSheet extends Exception {

  /** Why. */
  public enum Reason {
    EMPTY,
    /** Neither UTF-8 nor GB 18030, or not a text at all. */
    ENCODING,
    /** Quotes that don't end, or no workbook inside. */
    BROKEN,
    /** The old XLS, or another office's file. */
    OTHER_FORMAT,
    /** It grows beyond all measure when unpacked. */
    TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS
  }

  private final Reason reason;

  public UnreadableSheet(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
