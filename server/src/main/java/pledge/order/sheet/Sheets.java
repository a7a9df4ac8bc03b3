package pledge.order.sheet;

import java.util.function.Consumer;

/** Reads a file of rows, CSV or XLSX, told by what is in it and not by its name. */
public final class Sheets {

  /**
   * How much is read.
   *
   * @param rows at most, the header among them
   * @param columns at most
   * @param cellCharacters of one cell; what is longer is cut there, and too long for any field
   * @param unpackedBytes an XLSX may have inside all together
   */
  public record Limits(int rows, int columns, int cellCharacters, long unpackedBytes) {}

  private Sheets() {}

  /** Hands over row by row those that aren't empty. */
  public static void read(byte[] file, Limits limits, Consumer<SheetRow> rows)
      throws UnreadableSheet {
    if (file.length == 0) {
      throw new UnreadableSheet(UnreadableSheet.Reason.EMPTY);
    }
    if (starts(file, 0xD0, 0xCF, 0x11, 0xE0) || starts(file, '%', 'P', 'D', 'F')) {
      throw new UnreadableSheet(UnreadableSheet.Reason.OTHER_FORMAT);
    }
    if (starts(file, 'P', 'K', 3, 4)) {
      Workbooks.read(file, limits, rows);
    } else {
      Texts.read(file, limits, rows);
    }
  }

  private static boolean starts(byte[] file, int... magic) {
    if (file.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((file[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
