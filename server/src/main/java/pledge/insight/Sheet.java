package pledge.insight;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way to somebody's spreadsheet, row by row; the first row holds the names. Cells
 * are texts, numbers and instants in a zone ({@link java.time.ZonedDateTime}); null is an empty
 * one. What people wrote never becomes a formula.
 */
interface Sheet {

  void row(@Nullable Object... cells) throws IOException;

  /** After the last row only: a file that broke off must not look whole. */
  void finish() throws IOException;
}
