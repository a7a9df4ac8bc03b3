package pledge.media;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes are. A key is written once and never changed. */
interface Blobs {

  /** Stores the whole, or fails and leaves nothing that {@link #open} finds. */
  void put(String key, Content content, String type) throws IOException;

  /**
   * Reads from the beginning; the caller closes.
   *
   * @throws java.io.FileNotFoundException when there is nothing under the key
   */
  InputStream open(String key) throws IOException;

  /** Removes what is there; nothing there is as good. */
  void delete(String key) throws IOException;
}
