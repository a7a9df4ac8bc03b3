package pledge.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads an open file by places of its own and leaves it open. */
final class FileContent extends InputStream {

  private final FileChannel file;
  private long at;

  FileContent(FileChannel file) {
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = file.read(ByteBuffer.wrap(into, from, length), at);
    at += Math.max(0, read);
    return read;
  }
}
