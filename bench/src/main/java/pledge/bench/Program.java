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

  static Program start(Path app) throws IOException, InterruptedException {
    var data =
        Files.createTempDirectory(
            "pledge-bench",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    int port;
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
    var log = data.resolve("program.log");
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    app.resolve("pledge.jar").toString(),
                    "--pledge.demo=true",
                    "--server.port=" + port,
                    "--pledge.data=" + data.resolve("data"),
                    "--pledge.access.rates.chat-session.count=1000000000",
                    "--pledge.access.rates.chat-session.per=1s",
                    "--pledge.access.rates.chat-message.count=1000000000",
                    "--pledge.access.rates.chat-message.per=1s",
                    "--pledge.access.rates.chat-message-address.count=1000000000",
                    "--pledge.access.rates.chat-message-address.per=1s"))
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
