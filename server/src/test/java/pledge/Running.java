package pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One process of the program. */
record Running(Process process, BufferedReader output) implements AutoCloseable {

  private static final String[] FAST = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"};

  static Running start(int port, Path data, String... more) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(FAST));
    command.addAll(List.of("-cp", shipped(), "pledge.Pledge"));
    command.addAll(List.of("--server.port=" + port, "--pledge.data=" + data));
    command.addAll(List.of(more));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PLEDGE_"));
    var process = builder.start();
    return new Running(process, process.inputReader());
  }

  /** Without the tests' own beans, a clock that stands still among them. */
  private static String shipped() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(part -> !part.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  void awaitReady() throws IOException {
    var seen = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      seen.append(line).append('\n');
      if (line.startsWith("Pledge is ready")) {
        return;
      }
    }
    throw new AssertionError("it ended before it was ready:\n" + seen);
  }

  /** What a start that fails says: one sentence, and a status that is not 0. */
  String sentence() throws IOException, InterruptedException {
    var said = output.lines().filter(line -> !line.isBlank()).toList();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(said).as("one sentence, no stack trace").hasSize(1);
    return said.getFirst();
  }

  void kill() {
    process.destroyForcibly();
  }

  void terminate() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /**
   * As an operator would: the password from {@code pgpass}, the port from PostgreSQL's own file.
   */
  static Connection database(Path data) throws SQLException {
    try {
      var password =
          Files.readAllLines(data.resolve("pgpass")).stream()
              .map(line -> line.split(":"))
              .filter(fields -> fields[3].equals("postgres"))
              .findFirst()
              .orElseThrow()[4];
      var port = Files.readAllLines(data.resolve("pg/postmaster.pid")).get(3).strip();
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + port + "/pledge?sslmode=disable", "postgres", password);
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  /** Below those that the kernel gives to whoever calls out while the program still starts. */
  static int freePort() throws IOException {
    for (int left = 50; left > 0; left--) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (BindException e) {
        continue; // somebody's; another one
      }
    }
    throw new IOException("no free port between 20000 and 32000");
  }
}
