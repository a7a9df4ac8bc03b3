package pledge.customer;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The file that everything about one person is written into, part by part, as it is read. */
public interface Archive {

  /**
   * Rows of one kind, each one JSON object, as PostgreSQL's {@code to_jsonb} writes it.
   *
   * @param name of the file without its ending, such as {@code conversation/messages}
   */
  void rows(String name, List<String> rows) throws IOException;

  /** A file as it is, such as a picture. */
  void file(String path, InputStream content) throws IOException;
}
