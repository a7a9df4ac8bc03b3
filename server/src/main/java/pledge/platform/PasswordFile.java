package pledge.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The random passwords of our own PostgreSQL, kept readable for nobody else in libpq's own format,
 * so that {@code PGPASSFILE=data/pgpass} lets an operator's tools in.
 *
 * @param superuser of the role {@code postgres}, used to start, check and stop
 * @param program of the role {@code pledge}, which owns the database and is no superuser
 */
record PasswordFile(String superuser, String program) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static PasswordFile in(Path folder) throws IOException {
    var file = folder.resolve("pgpass");
    if (!Files.exists(file)) {
      write(file);
    }
    var lines = Files.readAllLines(file);
    return new PasswordFile(
        password(lines, PostgresServer.SUPERUSER, file),
        password(lines, PostgresServer.USER, file));
  }

  private static String password(List<String> lines, String role, Path file) throws IOException {
    for (var line : lines) {
      var fields = line.split(":", -1);
      if (fields.length == 5 && fields[3].equals(role)) {
        return fields[4];
      }
    }
    throw new IOException(file + " has no line for the role " + role);
  }

  private static void write(Path file) throws IOException {
    var fresh =
        Files.createTempFile(
            file.getParent(),
            "pgpass-",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        fresh,
        List.of(
            "127.0.0.1:*:*:" + PostgresServer.SUPERUSER + ":" + random(),
            "127.0.0.1:*:*:" + PostgresServer.USER + ":" + random()));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
