package pledge.order.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** XLSX: the first sheet, after a look at what it unpacks to. */
final class Workbooks {

  private static final int ENTRIES = 2_000;

  /** A workbook's parts declare no types of their own; who does wants to define something. */
  private static final String DECLARATION = "<!DOCTYPE";

  private static final int HEAD = 4_096;

  /** From here on a spreadsheet's numbers lose their last digits. */
  private static final BigDecimal ROUNDED = new BigDecimal("1000000000000000");

  private Workbooks() {}

  static void read(byte[] file, Sheets.Limits limits, Consumer<SheetRow> rows)
      throws UnreadableSheet {
    unpack(file, limits);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var found = workbook.getFirstSheet().openStream()) {
      for (Iterator<Row> each = found.iterator(); each.hasNext(); ) {
        var row = each.next();
        if (row.getRowNum() > limits.rows()) {
          throw new UnreadableSheet(UnreadableSheet.Reason.TOO_MANY_ROWS);
        }
        var cells = cells(row, limits);
        if (!cells.isEmpty()) {
          rows.accept(new SheetRow(row.getRowNum(), cells));
        }
      }
    } catch (IOException | RuntimeException e) {
      // whatever the reader stumbles over, the file isn't a workbook
      throw new UnreadableSheet(UnreadableSheet.Reason.BROKEN);
    }
  }

  /** Counts what comes out before anything is built from it. */
  private static void unpack(byte[] file, Sheets.Limits limits) throws UnreadableSheet {
    long bytes = 0;
    int entries = 0;
    var buffer = new byte[64 * 1024];
    // As the reader opens it: by the directory at its end.
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (var all = zip.getEntries(); all.hasMoreElements(); ) {
        if (++entries > ENTRIES) {
          throw new UnreadableSheet(UnreadableSheet.Reason.TOO_LARGE);
        }
        try (var in = zip.getInputStream(all.nextElement())) {
          bytes += unpack(in, limits.unpackedBytes() - bytes, buffer);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableSheet(UnreadableSheet.Reason.BROKEN);
    }
  }

  /** The bytes of one part, at most so many. */
  private static long unpack(InputStream in, long most, byte[] buffer)
      throws IOException, UnreadableSheet {
    long bytes = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (bytes == 0 && declares(buffer, read)) {
        throw new UnreadableSheet(UnreadableSheet.Reason.BROKEN);
      }
      bytes += read;
      if (bytes > most) {
        throw new UnreadableSheet(UnreadableSheet.Reason.TOO_LARGE);
      }
    }
    return bytes;
  }

  private static boolean declares(byte[] buffer, int read) {
    return new String(buffer, 0, Math.min(read, HEAD), ISO_8859_1).contains(DECLARATION);
  }

  private static Map<Integer, SheetCell> cells(Row row, Sheets.Limits limits)
      throws UnreadableSheet {
    var cells = new HashMap<Integer, SheetCell>();
    for (@Nullable Cell cell : row) {
      if (cell == null) {
        continue;
      }
      var read = cell(cell, limits);
      if (read != null) {
        if (cell.getColumnIndex() >= limits.columns()) {
          throw new UnreadableSheet(UnreadableSheet.Reason.TOO_MANY_COLUMNS);
        }
        cells.put(cell.getColumnIndex(), read);
      }
    }
    return cells;
  }

  private static @Nullable SheetCell cell(Cell cell, Sheets.Limits limits) {
    return switch (cell.getType()) {
      case EMPTY -> null;
      case FORMULA -> new SheetCell(SheetCell.Kind.FORMULA, "");
      case ERROR -> new SheetCell(SheetCell.Kind.ERROR, "");
      case NUMBER -> number(cell.asNumber());
      case STRING, BOOLEAN -> {
        var text = cell.getText().strip();
        yield text.isEmpty()
            ? null
            : new SheetCell(
                SheetCell.Kind.TEXT,
                text.length() > limits.cellCharacters()
                    ? text.substring(0, limits.cellCharacters())
                    : text);
      }
    };
  }

  /** At most fifteen digits mean anything; an exponent of thousands would fill the memory. */
  private static SheetCell number(BigDecimal number) {
    if (number.abs().compareTo(ROUNDED) >= 0) {
      return new SheetCell(SheetCell.Kind.ROUNDED, "");
    }
    if (number.scale() > 20) {
      return new SheetCell(SheetCell.Kind.NUMBER, Double.toString(number.doubleValue()));
    }
    return new SheetCell(SheetCell.Kind.NUMBER, number.stripTrailingZeros().toPlainString());
  }
}
