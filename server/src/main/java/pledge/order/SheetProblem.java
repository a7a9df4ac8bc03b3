package pledge.order;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a file of orders.
 *
 * @param line the row as a spreadsheet counts it
 * @param column null where it is the row or the order as a whole
 * @param order the number of the order that isn't taken for it, where it could be read
 * @param detail more, in English, where {@code code} doesn't say all
 */
@Schema(name = "OrderFileProblem")
record SheetProblem(
    int line,
    @Nullable SheetColumn column,
    Code code,
    @Nullable String order,
    @Nullable String detail) {

  /** What is wrong. */
  @Schema(name = "OrderFileProblemCode")
  enum Code {
    /** The file has no such column. */
    MISSING_COLUMN,
    /** Two columns of this name. */
    DOUBLE_COLUMN,
    /** The cell is empty. */
    REQUIRED,
    /** A formula: paste its value. */
    FORMULA,
    /** A computation that failed. */
    ERROR,
    /** The spreadsheet took it for a number and lost its last digits. */
    ROUNDED,
    TOO_LONG,
    NOT_A_STATUS,
    NOT_A_CHANNEL,
    NOT_A_DELIVERY,
    NOT_A_TIME,
    /** Yuan with at most two decimals. */
    NOT_MONEY,
    /** A whole number from 1. */
    NOT_A_QUANTITY,
    NO_SUCH_SHOP,
    /** Another row of the same order says otherwise. */
    DIFFERS,
    /** The discount is more than the goods cost. */
    TOO_MUCH_OFF,
    /** Anything else, see the detail. */
    INVALID;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
