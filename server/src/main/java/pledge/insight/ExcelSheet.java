package pledge.insight;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet. Texts are cells of type text, which no spreadsheet takes for a formula;
 * instants are its own dates, in local time.
 */
final class ExcelSheet implements Sheet {

  /** Rows kept before they are written out. */
  private static final int FLUSH = 500;

  /** What a cell can hold. */
  private static final int LONGEST = 32_000;

  private final Workbook book;
  private final Worksheet sheet;
  private int row;

  ExcelSheet(OutputStream out, String name) {
    book = new Workbook(out, "Pledge", "1.0");
    sheet = book.newWorksheet(name);
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(@Nullable Object... cells) throws IOException {
    for (int column = 0; column < cells.length; column++) {
      put(column, cells[column]);
    }
    if (row == 0) {
      sheet.range(0, 0, 0, cells.length - 1).style().bold().set();
    }
    row++;
    if (row % FLUSH == 0) {
      sheet.flush();
    }
  }

  private void put(int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case String text ->
          sheet.value(row, column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      case Double share -> {
        sheet.value(row, column, share);
        sheet.style(row, column).format("0.0%").set();
      }
      case ZonedDateTime at -> {
        sheet.value(row, column, at.toLocalDateTime());
        sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
      }
      case Number number -> sheet.value(row, column, number);
      default -> throw new IllegalArgumentException("no cell: " + value.getClass());
    }
  }

  @Override
  public void finish() throws IOException {
    sheet.finish();
    book.finish();
    book.close();
  }
}
