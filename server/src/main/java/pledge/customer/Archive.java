package pledge.customer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;

/** The file that everything about one person is written into, part by part, as it is read. */
public interface Archive {

  /**
   * Rows of one kind, a JSON object a line.
   *
   * @param name in the plural, such as {@code messages}
   */
  void rows(String name, Stream<? extends Map<String, ?>> rows) throws IOException;

  /** A file as it is, such as a picture. */
  void file(String path, InputStream content) throws IOException;
}
