package pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: how it starts, refuses to start, stops, and comes back. */
class StartTest {

  private static final String[] FAST = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"};

  @TempDir private Path folder;

  @Test
  void comesBackByItselfAfterItWasKilledAndRefusesASecondStartMeanwhile() throws Exception {
    var data = folder.resolve("data");
    int port = freePort();
    int acknowledged;
    try (var first = Running.start(port, data)) {
      first.awaitReady();
      assertThat(health(port)).contains("UP");

      var second = Running.start(freePort(), data);
      assertThat(second.sentence()).contains("is in use by another Pledge").contains("--data");

      var elsewhere = folder.resolve("elsewhere");
      var third = Running.start(port, elsewhere);
      assertThat(third.sentence()).contains("Port " + port).contains("--port");
      assertThat(elsewhere).doesNotExist();

      acknowledged = writeUntilKilled(data, first);
    }

    try (var again = Running.start(freePort(), data)) {
      again.awaitReady();
      assertThat(witnesses(data)).isEqualTo(IntStream.range(0, acknowledged).boxed().toList());
      again.terminate();
      assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
    }

    var demo = Running.start(freePort(), data, "--pledge.demo=true");
    assertThat(demo.sentence()).contains("real brand").contains("--demo");
  }

  @Test
  void anExternalDatabaseThatDoesNotAnswerIsNamed() throws Exception {
    var data = folder.resolve("data");
    var refused =
        Running.start(
            freePort(),
            data,
            "--pledge.db.url=jdbc:postgresql://127.0.0.1:" + freePort() + "/pledge");
    assertThat(refused.sentence()).contains("PLEDGE_DB_URL").contains("PLEDGE_DB_PASSWORD");
    assertThat(data).doesNotExist();
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsNamed() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "not a folder");
    var refused = Running.start(freePort(), file.resolve("data"));
    assertThat(refused.sentence()).contains("can't be written").contains("--data");
    assertThat(file).hasContent("not a folder");
  }

  /** Commits rows one by one until the program is gone; returns how many were acknowledged. */
  private static int writeUntilKilled(Path data, Running program) throws SQLException {
    int acknowledged = 0;
    try (var connection = superuser(data);
        var statement = connection.createStatement()) {
      statement.execute("create table public.witness (n int primary key)");
      for (int n = 0; n < 100_000; n++) {
        statement.execute("insert into public.witness (n) values (" + n + ")");
        acknowledged++;
        if (n == 500) {
          program.kill();
        }
      }
    } catch (SQLException e) {
      assertThat(acknowledged).as("rows before the end: " + e.getMessage()).isGreaterThan(500);
    }
    return acknowledged;
  }

  private static List<Integer> witnesses(Path data) throws SQLException {
    var found = new ArrayList<Integer>();
    try (var connection = superuser(data);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select n from public.witness order by n")) {
      while (rows.next()) {
        found.add(rows.getInt("n"));
      }
    }
    return found;
  }

  /**
   * As an operator would: the password from {@code pgpass}, the port from PostgreSQL's own file.
   */
  private static Connection superuser(Path data) throws SQLException {
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

  private static String health(int port) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  /** One process of the program. */
  private record Running(Process process, BufferedReader output) implements AutoCloseable {

    static Running start(int port, Path data, String... more) throws IOException {
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(FAST));
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), "pledge.Pledge"));
      command.addAll(List.of("--server.port=" + port, "--pledge.data=" + data));
      command.addAll(List.of(more));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(name -> name.startsWith("PLEDGE_"));
      var process = builder.start();
      return new Running(process, process.inputReader());
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
  }
}
