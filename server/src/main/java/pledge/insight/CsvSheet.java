package pledge.insight;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pledge.platform.Csv;

/** RFC 4180 in UTF-8, with the mark that lets spreadsheets see it is. */
final class CsvSheet implements Sheet {

  private final Writer out;

  CsvSheet(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(Csv.MARK);
  }

  @Override
  public void row(@Nullable Object... cells) throws IOException {
    for (int column = 0; column < cells.length; column++) {
      if (column > 0) {
        out.write(',');
      }
      out.write(cell(cells[column]));
    }
    out.write("\r\n");
  }

  @Override
  public void finish() throws IOException {
    out.close();
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> Csv.cell(text);
      case Double share -> String.format(Locale.ROOT, "%.4f", share);
      case ZonedDateTime at ->
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.MILLIS));
      default -> value.toString();
    };
  }
}
