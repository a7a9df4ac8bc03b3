package pledge.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The folder that lasts, held by at most one process at a time. */
final class DataFolder implements AutoCloseable {

  /** Binaries, a new cluster and its first write-ahead log take some 250 MB. */
  private static final long ROOM_FOR_THE_FIRST_START = 500L << 20;

  /** Below this PostgreSQL could soon no longer write its log. */
  private static final long ROOM_FOR_LATER_STARTS = 100L << 20;

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes the folder when needed, checks that it can be used, and takes its lock. */
  static DataFolder open(Path wanted) {
    return open(wanted, ROOM_FOR_THE_FIRST_START, ROOM_FOR_LATER_STARTS);
  }

  /** As {@link #open(Path)}, with the bytes that must be free at the first start and later. */
  static DataFolder open(Path wanted, long roomAtFirst, long roomLater) {
    var absolute = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      var path = absolute.toRealPath();
      var lock =
          FileChannel.open(
              path.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      try {
        take(lock, path);
        checkRoom(path, roomAtFirst, roomLater);
      } catch (StartFailure | IOException e) {
        lock.close();
        throw e;
      }
      return new DataFolder(path, lock);
    } catch (IOException e) {
      throw new StartFailure(
          "The data folder "
              + absolute
              + " can't be written ("
              + e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + "); mend its permissions or choose another with --data.",
          e);
    }
  }

  private static void take(FileChannel lock, Path path) throws IOException {
    boolean taken;
    try {
      taken = lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      taken = false;
    }
    if (!taken) {
      var holder = ByteBuffer.allocate(32);
      lock.read(holder, 0);
      var pid = new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII).strip();
      throw new StartFailure(
          "The data folder "
              + path
              + " is in use by another Pledge (process "
              + pid
              + "); stop that one or choose another folder with --data.");
    }
    lock.truncate(0);
    lock.write(
        ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)),
        0);
  }

  private static void checkRoom(Path path, long atFirst, long later) throws IOException {
    boolean first = !Files.isDirectory(PostgresCluster.in(path), LinkOption.NOFOLLOW_LINKS);
    long needed = first ? atFirst : later;
    long room = Files.getFileStore(path).getUsableSpace();
    if (room < needed) {
      throw new StartFailure(
          "The disk that holds the data folder "
              + path
              + " has "
              + (room >> 20)
              + " MB left, but "
              + (needed >> 20)
              + " MB are needed to start; make room or choose another folder with --data.");
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder and what is in it; for left-overs of an interrupted start. */
  static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not remove " + folder, e);
    }
  }
}
