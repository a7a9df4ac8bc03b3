package pledge.order;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a stream line by line without ever holding more than one line of the greatest length. */
final class OrderLines {

  /**
   * One line of the stream, counted from 1.
   *
   * @param bytes null when it was longer than is taken
   */
  record Line(int number, byte @Nullable [] bytes) {}

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[64 * 1024];
  private int from;
  private int to;
  private int number;
  private boolean end;

  OrderLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line that isn't empty; null at the end. */
  @Nullable Line next() throws IOException {
    while (!end) {
      var line = new ByteArrayOutputStream(1024);
      boolean tooLong = false;
      boolean complete = false;
      while (!complete && fill()) {
        int stop = from;
        while (stop < to && buffer[stop] != '\n') {
          stop++;
        }
        if (line.size() + (stop - from) > longest) {
          tooLong = true;
          line.reset();
        } else if (!tooLong) {
          line.write(buffer, from, stop - from);
        }
        complete = stop < to;
        from = complete ? stop + 1 : to;
      }
      number++;
      if (tooLong) {
        return new Line(number, null);
      }
      var bytes = line.toByteArray();
      if (!blank(bytes)) {
        return new Line(number, bytes);
      }
    }
    return null;
  }

  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    from = 0;
    to = in.read(buffer);
    if (to <= 0) {
      to = 0;
      end = true;
      return false;
    }
    return true;
  }

  private static boolean blank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
