package pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way in a real browser: shop page, chat, assistant, person, ticket, solved, rated,
 * evidence on the board. The pictures stay in target/journey.
 */
class JourneyTest {

  @TempDir private Path folder;

  @Test
  void aCustomerGoesTheWholeWayAndTheBoardShowsIt() throws Exception {
    var pictures = Path.of("target", "journey").toAbsolutePath();
    int port = Running.freePort();
    try (var program = Running.start(port, folder.resolve("data"), "--pledge.demo=true")) {
      program.awaitReady();
      var browser =
          new ProcessBuilder(
                  "node",
                  "journey.mjs",
                  "http://localhost:" + port,
                  pictures.toString(),
                  chromium())
              .directory(Path.of("..", "e2e").toFile())
              .redirectErrorStream(true)
              .start();
      var said = browser.inputReader().lines().collect(Collectors.joining("\n"));
      assertThat(browser.waitFor()).as(said).isZero();
      assertThat(said).endsWith("the whole way was gone");
    }
    try (Stream<Path> taken = Files.list(pictures)) {
      assertThat(taken.filter(file -> file.toString().endsWith(".png"))).hasSizeGreaterThan(8);
    }
  }

  private static String chromium() {
    return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .stream()
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no chromium: ./pledge test installs it"));
  }
}
