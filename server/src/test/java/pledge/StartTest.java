package pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: how it starts, refuses to start, stops, and comes back. */
class StartTest {

  @TempDir private Path folder;

  @Test
  void comesBackByItselfAfterItWasKilledAndRefusesASecondStartMeanwhile() throws Exception {
    var data = folder.resolve("data");
    int port = Running.freePort();
    int acknowledged;
    try (var first = Running.start(port, data)) {
      first.awaitReady();
      assertThat(health(port)).contains("UP");

      var second = Running.start(Running.freePort(), data);
      assertThat(second.sentence()).contains("is in use by another Pledge").contains("--data");

      var elsewhere = folder.resolve("elsewhere");
      var third = Running.start(port, elsewhere);
      assertThat(third.sentence()).contains("Port " + port).contains("--port");
      assertThat(elsewhere).doesNotExist();

      acknowledged = writeUntilKilled(data, first);
    }

    try (var again = Running.start(Running.freePort(), data)) {
      again.awaitReady();
      assertThat(witnesses(data)).isEqualTo(IntStream.range(0, acknowledged).boxed().toList());
      again.terminate();
      assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
    }

    var demo = Running.start(Running.freePort(), data, "--pledge.demo=true");
    assertThat(demo.sentence()).contains("real brand").contains("--demo");
  }

  @Test
  void anExternalDatabaseThatDoesNotAnswerIsNamed() throws Exception {
    var data = folder.resolve("data");
    var refused =
        Running.start(
            Running.freePort(),
            data,
            "--pledge.db.url=jdbc:postgresql://127.0.0.1:" + Running.freePort() + "/pledge");
    assertThat(refused.sentence()).contains("PLEDGE_DB_URL").contains("PLEDGE_DB_PASSWORD");
    assertThat(data).doesNotExist();
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsNamed() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "not a folder");
    var refused = Running.start(Running.freePort(), file.resolve("data"));
    assertThat(refused.sentence()).contains("can't be written").contains("--data");
    assertThat(file).hasContent("not a folder");
  }

  /** Commits rows one by one until the program is gone; returns how many were acknowledged. */
  private static int writeUntilKilled(Path data, Running program) throws SQLException {
    int acknowledged = 0;
    try (var connection = Running.database(data);
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
    try (var connection = Running.database(data);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select n from public.witness order by n")) {
      while (rows.next()) {
        found.add(rows.getInt("n"));
      }
    }
    return found;
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
}
