package pledge.order.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** CSV: UTF-8 with or without its mark, UTF-16 with it, else GB 18030 (which holds GBK). */
final class Texts {

  private static final Charset GB_18030 = Charset.forName("GB18030");
  private static final String SEPARATORS = ",;\t";

  /** What makes a spreadsheet compute, in both widths; minus and plus begin numbers too. */
  private static final String FORMULA = "=@＝＠";

  private Texts() {}

  static void read(byte[] file, Sheets.Limits limits, Consumer<SheetRow> rows)
      throws UnreadableSheet {
    var text = decode(file);
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableSheet(UnreadableSheet.Reason.ENCODING);
    }
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(text))
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (var parser = format.parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        if (record.getRecordNumber() > limits.rows()) {
          throw new UnreadableSheet(UnreadableSheet.Reason.TOO_MANY_ROWS);
        }
        if (record.size() > limits.columns()) {
          throw new UnreadableSheet(UnreadableSheet.Reason.TOO_MANY_COLUMNS);
        }
        var cells = cells(record, limits);
        if (!cells.isEmpty()) {
          rows.accept(new SheetRow((int) record.getRecordNumber(), cells));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UnreadableSheet(UnreadableSheet.Reason.BROKEN);
    }
  }

  private static Map<Integer, SheetCell> cells(CSVRecord record, Sheets.Limits limits) {
    var cells = new HashMap<Integer, SheetCell>();
    for (int column = 0; column < record.size(); column++) {
      var text = record.get(column).strip();
      if (!text.isEmpty()) {
        cells.put(column, cell(text, limits));
      }
    }
    return cells;
  }

  private static SheetCell cell(String text, Sheets.Limits limits) {
    var kind = FORMULA.indexOf(text.charAt(0)) >= 0 ? SheetCell.Kind.FORMULA : SheetCell.Kind.TEXT;
    return new SheetCell(
        kind,
        text.length() > limits.cellCharacters()
            ? text.substring(0, limits.cellCharacters())
            : text);
  }

  private static String decode(byte[] file) throws UnreadableSheet {
    if (file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
      return decode(file, 2, UTF_16BE);
    }
    if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
      return decode(file, 2, UTF_16LE);
    }
    boolean marked =
        file.length >= 3
            && file[0] == (byte) 0xEF
            && file[1] == (byte) 0xBB
            && file[2] == (byte) 0xBF;
    if (marked) {
      return decode(file, 3, UTF_8);
    }
    try {
      return strictly(file, 0, UTF_8);
    } catch (CharacterCodingException e) {
      return decode(file, 0, GB_18030);
    }
  }

  private static String decode(byte[] file, int from, Charset charset) throws UnreadableSheet {
    try {
      return strictly(file, from, charset);
    } catch (CharacterCodingException e) {
      throw new UnreadableSheet(UnreadableSheet.Reason.ENCODING);
    }
  }

  private static String strictly(byte[] file, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(file, from, file.length - from))
        .toString();
  }

  /** The one that stands most often in the first line. */
  private static char separator(String text) {
    int end = text.indexOf('\n');
    var line = end < 0 ? text : text.substring(0, end);
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      long count = line.chars().filter(c -> c == separator).count();
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return best;
  }
}
