package pledge.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Real PostgreSQL binaries, packed in a jar from Maven Central and unpacked once into the data
 * folder.
 *
 * @param version names the folder they are unpacked to
 * @param archive where the packed binaries are read from
 */
record PostgresBinaries(String version, Archive archive) {

  @FunctionalInterface
  interface Archive {
    InputStream open() throws IOException;
  }

  /** The binaries on the classpath that fit this machine. */
  static PostgresBinaries onClasspath(String version) {
    var resource = "/" + archiveName();
    return new PostgresBinaries(
        version,
        () -> {
          var stream = PostgresBinaries.class.getResourceAsStream(resource);
          if (stream == null) {
            throw new StartFailure(
                "Pledge brings PostgreSQL for Linux on x86-64 and arm64 only; on this machine set"
                    + " PLEDGE_DB_URL, PLEDGE_DB_USER and PLEDGE_DB_PASSWORD to a PostgreSQL of"
                    + " your own.");
          }
          return stream;
        });
  }

  static String archiveName() {
    return switch (System.getProperty("os.arch")) {
      case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
      default -> "postgres-linux-x86_64.txz";
    };
  }

  private int major() {
    int dot = version.indexOf('.');
    return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
  }

  /**
   * Unpacked binaries.
   *
   * @param home the folder with {@code bin/postgres}
   */
  record Unpacked(Path home, int major) {}

  /** Unpacks when it isn't done yet: beside the folder first, then renamed in one step. */
  Unpacked unpackInto(Path parent) {
    var home = parent.resolve("postgres-" + version);
    if (Files.isDirectory(home)) {
      return new Unpacked(home, major());
    }
    try {
      var fresh = Files.createTempDirectory(parent, "postgres-unpacking-");
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      try (var packed = new BufferedInputStream(archive.open(), 1 << 16);
          var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
        unpack(tar, fresh);
      }
      moveIntoPlace(fresh, home);
      return new Unpacked(home, major());
    } catch (IOException e) {
      throw new StartFailure(
          "PostgreSQL could not be unpacked into "
              + parent
              + " ("
              + e.getMessage()
              + "); make room there or choose another folder with --data.",
          e);
    }
  }

  private static void unpack(TarArchiveInputStream tar, Path into) throws IOException {
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var target = into.resolve(entry.getName()).normalize();
      if (!target.startsWith(into)) {
        throw new IOException("the archive names a file outside of itself: " + entry.getName());
      }
      var parent = entry.isDirectory() ? target : target.resolve("..").normalize();
      makeOpen(parent, into);
      if (entry.isDirectory()) {
        continue;
      }
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      } else {
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  /** Makes the folders down to this one so that any user may walk through them. */
  private static void makeOpen(Path folder, Path from) throws IOException {
    var path = from;
    for (var name : from.relativize(folder)) {
      path = path.resolve(name).normalize();
      if (!Files.isDirectory(path)) {
        Files.createDirectory(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static void moveIntoPlace(Path fresh, Path home) throws IOException {
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
      throw new IOException("could not rename " + fresh + " to " + home, e);
    }
  }
}
