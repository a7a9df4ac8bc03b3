package pledge.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder on this machine. A file appears whole, by its renaming, once it is on the disk. */
final class FolderBlobs implements Blobs {

  private final Path folder;
  private final long keepFree;

  FolderBlobs(Path folder, long keepFree) {
    this.folder = folder;
    this.keepFree = keepFree;
  }

  @Override
  public void put(String key, Content content, String type) throws IOException {
    var file = file(key);
    Files.createDirectories(file.getParent());
    if (Files.getFileStore(folder).getUsableSpace() < keepFree + content.length()) {
      throw new IOException("less than " + (keepFree >> 20) + " MB are left in " + folder);
    }
    var coming = file.resolveSibling(file.getFileName() + ".coming");
    try {
      try (var out =
          FileChannel.open(
              coming,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        try (var in = content.open()) {
          in.transferTo(Channels.newOutputStream(out));
        }
        out.force(true);
      }
      Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(coming);
      throw e;
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    try {
      return Files.newInputStream(file(key));
    } catch (NoSuchFileException e) {
      throw (IOException) new FileNotFoundException(key).initCause(e);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    var file = file(key);
    Files.deleteIfExists(file);
    // what a crash in the middle of writing may have left
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".coming"));
  }

  /** Spread over 256 folders by the key's last letters, which are random in our ids. */
  private Path file(String key) {
    var id = key.substring(0, 36);
    return folder.resolve(id.substring(34)).resolve(key);
  }
}
