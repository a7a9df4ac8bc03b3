package pledge.media;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.FileChannel;

/** Bytes to be stored, read from their beginning each time they are opened. */
interface Content {

  InputStream open();

  long length();

  static Content of(byte[] bytes) {
    return new Content() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public long length() {
        return bytes.length;
      }
    };
  }

  /** What lies in an open file, which stays open when a reader closes. */
  static Content of(FileChannel file, long length) {
    return new Content() {
      @Override
      public InputStream open() {
        return new FileContent(file);
      }

      @Override
      public long length() {
        return length;
      }
    };
  }
}
