package pledge.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The folder PostgreSQL keeps its data in, made whole or not at all. */
final class PostgresCluster {

  /** Written into a new cluster's postgresql.conf, where an operator may change them. */
  private static final Map<String, String> TUNING =
      Map.ofEntries(
          Map.entry("shared_buffers", "128MB"),
          Map.entry("max_connections", "80"),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_checkpoints", "off"));

  private PostgresCluster() {}

  static Path in(Path folder) {
    return folder.resolve("pg");
  }

  /** Makes the cluster when it isn't there yet: beside it first, then renamed in one step. */
  static void ensure(Path folder, Path home, int major, RunAs runAs, String password, Path logFile)
      throws IOException, InterruptedException {
    var cluster = in(folder);
    if (Files.exists(cluster.resolve("PG_VERSION"))) {
      var found = Files.readString(cluster.resolve("PG_VERSION")).strip();
      if (!found.equals(Integer.toString(major))) {
        throw new StartFailure(
            "The data in "
                + cluster
                + " was written by PostgreSQL "
                + found
                + ", but this Pledge brings "
                + major
                + "; start the older Pledge or move the data over as docs/operations.md tells.");
      }
      return;
    }
    var fresh = folder.resolve("pg.making");
    if (Files.exists(fresh)) {
      DataFolder.remove(fresh);
    }
    make(folder, fresh, home, runAs, password, logFile);
    Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void make(
      Path folder, Path fresh, Path home, RunAs runAs, String password, Path logFile)
      throws IOException, InterruptedException {
    Files.createDirectory(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    runAs.give(fresh);
    var secret =
        Files.createTempFile(
            folder,
            "initdb-",
            ".secret",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(secret, password);
      runAs.give(secret);
      var command =
          new ArrayList<>(
              List.of(
                  home.resolve("bin/initdb").toString(),
                  "--pgdata=" + fresh,
                  "--username=" + PostgresServer.SUPERUSER,
                  "--pwfile=" + secret,
                  "--auth=scram-sha-256",
                  "--data-checksums",
                  "--encoding=UTF8",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--locale=C.UTF-8",
                  "--text-search-config=simple"));
      TUNING.forEach((name, value) -> command.add("--set=" + name + "=" + value));
      int status =
          PostgresServer.quiet(runAs.command(command), logFile)
              .directory(folder.toFile())
              .start()
              .waitFor();
      if (status != 0) {
        throw new StartFailure(
            "PostgreSQL could not make its data folder "
                + fresh
                + " (initdb ended with status "
                + status
                + "); the reason stands in "
                + logFile
                + ".");
      }
    } finally {
      Files.deleteIfExists(secret);
    }
  }
}
