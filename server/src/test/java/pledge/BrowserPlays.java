package pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Screens in a real browser, one play after the other on one fresh demo. A play may leave customers
 * waiting, and an agent takes five: so not all plays share a demo. The pictures stay in
 * target/journey.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class BrowserPlays {

  static final Path PICTURES = Path.of("target", "journey").toAbsolutePath();

  private int port;
  private Running program;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    port = Running.freePort();
    program =
        Running.start(
            port,
            folder.resolve("data"),
            "--pledge.demo=true",
            "--pledge.shops-day=" + withShopsDay());
    program.awaitReady();
    if (withShopsDay()) {
      // plays count what they find: no more comes to it by itself
      await().atMost(Duration.ofMinutes(5)).until(() -> shopsOpen(folder.resolve("data")));
    }
  }

  /** Whether the shops' screens are to be filled; plays that fill what they need begin sooner. */
  boolean withShopsDay() {
    return false;
  }

  private static boolean shopsOpen(Path data) throws SQLException {
    try (var connection = Running.database(data);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select 1 from demo.loaded where part = 'shops-day'")) {
      return rows.next();
    }
  }

  @AfterAll
  void stop() throws Exception {
    program.close();
  }

  /** Runs a play, which says its last line once all of it went well. */
  void walk(String script, String end) throws Exception {
    var browser =
        new ProcessBuilder(
                "node",
                script + ".mjs",
                "http://localhost:" + port,
                PICTURES.resolve(script).toString(),
                chromium())
            .directory(Path.of("..", "e2e").toFile())
            .redirectErrorStream(true)
            .start();
    var said = browser.inputReader().lines().collect(Collectors.joining("\n"));
    assertThat(browser.waitFor()).as(lastWordsFirst(said)).isZero();
    assertThat(said).endsWith(end);
  }

  /** A summary shows a failure's first line only: what went wrong stands at the end of a play. */
  private static String lastWordsFirst(String said) {
    var lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var wrong = lines.stream().filter(line -> line.contains("Error")).findFirst().orElse("");
    var steps = lines.stream().filter(line -> line.matches("\\d+\\.\\d s {2}.*")).toList();
    return (steps.isEmpty() ? "no step" : steps.getLast()) + ": " + wrong + "\n" + said;
  }

  private static String chromium() {
    return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .stream()
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no chromium: ./pledge test installs it"));
  }
}
