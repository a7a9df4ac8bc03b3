package pledge.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own PostgreSQL: a child process with its data in the data folder. A small shell between us
 * and it waits on a pipe that only this process holds: however this process ends, the pipe closes
 * and PostgreSQL shuts down in order. The program connects as the role {@code pledge}, which is no
 * superuser.
 */
final class PostgresServer implements DatabaseServer {

  static final String SUPERUSER = "postgres";
  static final String USER = "pledge";
  private static final String DATABASE = "pledge";

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

  /** Below the ephemeral ports, where some client's outgoing connection could sit on ours. */
  private static final int FIRST_PORT = 20_000;

  private static final int LAST_PORT = 32_000;
  private static final int TRIES = 5;

  /** Recovery after a crash may replay up to max_wal_size. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(10);

  private static final Duration STOP_WITHIN = Duration.ofMinutes(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
  private static final long LOG_KEPT = 10L << 20;

  /**
   * Runs PostgreSQL and stops it when standard input ends, which only this process holds open; ends
   * when PostgreSQL does. Signals meant for a whole group of processes leave it alone.
   */
  private static final String KEEPER =
      """
      trap '' INT TERM HUP
      exec 3<&0
      "$@" 3<&- </dev/null &
      server=$!
      (read -r _ <&3; kill -INT "$server") 2>/dev/null &
      watcher=$!
      wait "$server"
      status=$?
      kill -KILL "$watcher" 2>/dev/null
      exit "$status"
      """;

  private final Path home;
  private final Path cluster;
  private final Path logFile;
  private final RunAs runAs;
  private final PasswordFile passwords;
  private final Map<String, String> settings;
  private int port;
  private @Nullable Process keeper;
  private volatile boolean stopping;

  private PostgresServer(
      Path home, Path folder, RunAs runAs, PasswordFile passwords, Map<String, String> settings) {
    this.home = home;
    this.cluster = PostgresCluster.in(folder);
    this.logFile = folder.resolve("postgres.log");
    this.runAs = runAs;
    this.passwords = passwords;
    this.settings = settings;
  }

  /**
   * Starts the server in a folder whose lock the caller holds, making its data on the first start.
   *
   * @param settings further settings of PostgreSQL, stronger than postgresql.conf
   */
  static PostgresServer start(
      Path folder, PostgresBinaries.Unpacked binaries, Map<String, String> settings) {
    var home = binaries.home();
    var runAs = RunAs.reaching(home.resolve("bin/postgres"));
    try {
      var passwords = PasswordFile.in(folder);
      var server = new PostgresServer(home, folder, runAs, passwords, settings);
      server.keepLogShort();
      PostgresCluster.ensure(
          folder, home, binaries.major(), runAs, passwords.superuser(), server.logFile);
      server.endOrphan();
      server.launch();
      server.ensureDatabase();
      return server;
    } catch (IOException | SQLException e) {
      throw new StartFailure(
          "PostgreSQL could not be started in "
              + folder
              + " ("
              + e.getMessage()
              + "); its log is "
              + folder.resolve("postgres.log")
              + ".",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("The start was interrupted.", e);
    }
  }

  private void keepLogShort() throws IOException {
    if (Files.exists(logFile) && Files.size(logFile) > LOG_KEPT) {
      Files.move(
          logFile,
          logFile.resolveSibling("postgres.log.1"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Ends a server of ours that outlived its keeper, as after a {@code kill -9} of everything else.
   * We hold the folder's lock, so nobody uses it.
   */
  private void endOrphan() throws IOException, InterruptedException {
    var orphan = running();
    if (orphan.isEmpty()) {
      return;
    }
    LOG.info("Waiting for the PostgreSQL of an earlier start to end");
    new ProcessBuilder("kill", "-INT", Long.toString(orphan.get().pid())).start().waitFor();
    try {
      orphan.get().onExit().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          "process " + orphan.get().pid() + " still holds " + cluster + " and does not end", e);
    }
  }

  /** The live postmaster of this very folder, if there is one. */
  private Optional<ProcessHandle> running() throws IOException {
    var pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var pid = Long.parseLong(lines.getFirst().strip());
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
  }

  private boolean isOurs(ProcessHandle process) {
    try {
      var arguments = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).split("\0");
      return arguments.length > 2
          && arguments[0].endsWith("/postgres")
          && List.of(arguments).contains(cluster.toString());
    } catch (IOException e) {
      return false;
    }
  }

  private void launch() throws IOException, InterruptedException {
    String reason = "";
    for (int tried = 0; tried < TRIES; tried++) {
      if (port == 0 || reason.contains("in use")) {
        port = freePort();
      }
      long before = Files.exists(logFile) ? Files.size(logFile) : 0;
      var process = run();
      keeper = process;
      if (becomesReady(process)) {
        process.onExit().thenAccept(this::ended);
        return;
      }
      release(process);
      reason = fatalSince(before);
      LOG.debug("PostgreSQL did not start: {}", reason);
      Thread.sleep(BETWEEN_TRIES);
    }
    throw new IOException(reason);
  }

  private Process run() throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                "-c",
                KEEPER,
                "keeper",
                home.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString()));
    var fixed =
        Map.of(
            "port", Integer.toString(port),
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "");
    fixed.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return quiet(runAs.command(command), logFile).directory(cluster.toFile()).start();
  }

  /** Both outputs go to the log; what libpq's environment variables say is not meant for us. */
  static ProcessBuilder quiet(ProcessBuilder program, Path logFile) {
    program.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return program
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
  }

  private static int freePort() throws IOException {
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    for (int tried = 0; tried < 100; tried++) {
      int candidate = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
      try (var probe = new ServerSocket()) {
        probe.bind(new InetSocketAddress(loopback, candidate));
        return candidate;
      } catch (BindException e) {
        LOG.debug("Port {} is taken", candidate);
      }
    }
    throw new IOException("no free port between " + FIRST_PORT + " and " + LAST_PORT);
  }

  private boolean becomesReady(Process process) throws InterruptedException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (var connection = connect("postgres", SUPERUSER, passwords.superuser())) {
        return answersFor(connection);
      } catch (SQLException e) {
        LOG.trace("PostgreSQL is not ready yet", e);
        process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
    return false;
  }

  /** Whether the server that answers is the one that we started, and not somebody else's. */
  private boolean answersFor(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("show data_directory")) {
      return row.next() && row.getString(1).equals(cluster.toString());
    }
  }

  private Connection connect(String database, String user, String password) throws SQLException {
    var login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", "2");
    return DriverManager.getConnection(url(database), login);
  }

  private void ensureDatabase() throws SQLException {
    try (var connection = connect("postgres", SUPERUSER, passwords.superuser());
        var statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", USER)) {
        // base64url letters only: nothing to escape
        statement.execute(
            "create role " + USER + " login nosuperuser password '" + passwords.program() + "'");
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
        statement.execute("create database " + DATABASE + " owner " + USER);
      }
    }
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (var question = connection.prepareStatement(sql)) {
      question.setString(1, name);
      try (var row = question.executeQuery()) {
        return row.next();
      }
    }
  }

  private String fatalSince(long offset) throws IOException {
    try (var log = Files.newByteChannel(logFile)) {
      log.position(Math.min(offset, log.size()));
      var text = Channels.newReader(log, StandardCharsets.UTF_8);
      return new BufferedReader(text)
          .lines()
          .filter(line -> !line.isBlank())
          .filter(
              line -> line.contains("FATAL") || line.contains("could not") || line.startsWith("/"))
          .reduce((first, second) -> first)
          .orElse("it gave no reason");
    }
  }

  /** PostgreSQL ended though nobody asked it to, as when the kernel ran out of memory. */
  private void ended(Process process) {
    if (stopping) {
      return;
    }
    LOG.error("PostgreSQL ended by itself with status {}; starting it again", process.exitValue());
    Thread.ofVirtual()
        .name("postgres-restart")
        .start(() -> {
          try {
            launch();
            LOG.info("PostgreSQL runs again");
          } catch (IOException e) {
            LOG.error("PostgreSQL does not start again; restart Pledge. Log: {}", logFile, e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void release(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("PostgreSQL does not stop and is killed; it recovers at the next start");
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?sslmode=disable&gssEncMode=disable&ApplicationName=pledge";
  }

  @Override
  public String url() {
    return url(DATABASE);
  }

  @Override
  public String user() {
    return USER;
  }

  @Override
  public String password() {
    return passwords.program();
  }

  /** For tests that make databases of their own. */
  Connection connectAsSuperuser() throws SQLException {
    return connect("postgres", SUPERUSER, passwords.superuser());
  }

  @Override
  public void close() {
    stopping = true;
    var process = keeper;
    if (process == null) {
      return;
    }
    try {
      release(process);
    } catch (IOException e) {
      LOG.warn("PostgreSQL's pipe could not be closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
