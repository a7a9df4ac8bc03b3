package pledge.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Pledge as its own process with throw-away data and the demo brand, without rate limits. */
final class Program implements AutoCloseable {

  private static final long READY_WITHIN_SECONDS = 120;

  private final Process process;
  private final Path data;
  final int port;

  private Program(Process process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
  }

  /**
   * @param options further options for java, over those of the launcher
   */
  static Program start(Path app, List<String> options) throws IOException, InterruptedException {
    var data =
        Files.createTempDirectory(
            "pledge-bench",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    int port;
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
    var log = data.resolve("program.log");
    var command =
        new ArrayList<>(
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    app.resolve("pledge.jar").toString(),
                    "--pledge.demo=true",
                    "--server.port=" + port,
                    "--pledge.data=" + data.resolve("data"),
                    // hundreds sign in; what a guess costs isn't measured here
                    "--pledge.access.password-cost=4",
                    "--pledge.access.rates.chat-session.count=1000000000",
                    "--pledge.access.rates.chat-session.per=1s",
                    "--pledge.access.rates.chat-message.count=1000000000",
                    "--pledge.access.rates.chat-message.per=1s",
                    "--pledge.access.rates.chat-message-address.count=1000000000",
                    "--pledge.access.rates.chat-message-address.per=1s",
                    "--pledge.access.rates.sign-in.count=1000000000",
                    "--pledge.access.rates.sign-in.per=1s",
                    "--pledge.access.rates.sign-in-address.count=1000000000",
                    "--pledge.access.rates.sign-in-address.per=1s"));
    command.addAll(1, options);
    command.addAll(1, List.of(System.getenv("PLEDGE_APP_OPTIONS").split("\n")));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var program = new Program(process, data, port);
    program.awaitReady(log);
    return program;
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
    while (System.nanoTime() < until && process.isAlive()) {
      try (var wire = new Wire(port)) {
        if (wire.call("GET", "/actuator/health", "", null).status() == 200) {
          return;
        }
      } catch (IOException e) {
        // not listening yet
      }
      if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IOException("the program did not start:\n" + Files.readString(log));
  }

  /** The program's own database, as its operator may open it. */
  Connection database() throws SQLException, IOException {
    var password =
        Files.readAllLines(data.resolve("data/pgpass")).stream()
            .map(line -> line.split(":"))
            .filter(fields -> fields[3].equals("postgres"))
            .findFirst()
            .orElseThrow()[4];
    var dbPort = Files.readAllLines(data.resolve("data/pg/postmaster.pid")).get(3).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + dbPort + "/pledge?sslmode=disable", "postgres", password);
  }

  /** Processor time so far, in hundredths of a second, of the program, its PostgreSQL and this load. */
  Spent spent() throws IOException {
    var postmaster = Files.readAllLines(data.resolve("data/pg/postmaster.pid")).getFirst().strip();
    long postgres = 0;
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : processes) {
        var fields = stat(process);
        if (fields.length > 0
            && (fields[1].equals(postmaster) || process.endsWith(postmaster))) {
          postgres += ticks(fields);
        }
      }
    }
    return new Spent(
        ticks(stat(Path.of("/proc", Long.toString(process.pid())))),
        postgres,
        ticks(stat(Path.of("/proc/self"))));
  }

  record Spent(long program, long postgres, long load) {
    private static final double MICROS = 10_000;

    Spent since(Spent before) {
      return new Spent(program - before.program, postgres - before.postgres, load - before.load);
    }

    String per(long messages) {
      return "program %,.0f, PostgreSQL %,.0f, the load itself %,.0f"
          .formatted(
              program * MICROS / messages, postgres * MICROS / messages, load * MICROS / messages);
    }
  }

  /** The fields after the command's name; none when the process is gone. */
  private static String[] stat(Path process) {
    try {
      var line = Files.readString(process.resolve("stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (IOException e) {
      return new String[0];
    }
  }

  private static long ticks(String[] fields) {
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  String lastWords() throws IOException {
    var lines = Files.readAllLines(data.resolve("program.log"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
  }

  /** Resident memory of the Java process in MiB. */
  long residentMiB() throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
