package pledge.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Map<String, String> environment, String... arguments) {
    return new StandardCommand(
            environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .execute(arguments);
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("ours.yaml"), content).toString();
  }

  private static String shipped() {
    return new String(StandardFile.shipped(), UTF_8);
  }

  @Test
  void aSoundStandardIsSaidToBeSo() throws IOException {
    var file = file(shipped());
    assertThat(run(Map.of(), "check", file)).isZero();
    assertThat(out.toString(UTF_8)).contains(file + " is a sound standard: 140 clauses");
  }

  @Test
  void aBadStandardIsToldWithFileLineColumnAndReason() throws IOException {
    var file = file(shipped().replace("teamKind: expert", "teamKind: wizards"));
    assertThat(run(Map.of(), "check", file)).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .containsPattern("ours.yaml:\\d+:15: tiers\\[complex].teamKind: unknown team kind wizards")
        .contains("1 problem");
  }

  @Test
  void whatCannotBeReadIsOneClearSentence() {
    assertThat(run(Map.of(), "check", folder.resolve("gone.yaml").toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("gone.yaml: there is no such file");
    assertThat(run(Map.of(), "check", folder.toString())).isEqualTo(2);
    assertThat(run(Map.of(), "weigh", "x")).isEqualTo(2);
    assertThat(run(Map.of())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("usage: ./pledge standard check FILE");
  }

  @Test
  void publishingNeedsAKeyAndAServer() throws IOException {
    var file = file(shipped());
    assertThat(run(Map.of(), "publish", file)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("PLEDGE_API_KEY");
    assertThat(
            run(
                Map.of("PLEDGE_API_KEY", "pk_x", "PLEDGE_URL", "http://127.0.0.1:1"),
                "publish",
                file))
        .isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("no server answers at http://127.0.0.1:1");
  }

  @Test
  void aSoundFileGoesToTheServerWithKeyNameAndNote() throws IOException {
    var seen = new ArrayList<String>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/standard/versions",
        exchange -> {
          seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawQuery());
          seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
          seen.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          var body = "{\"number\":7,\"validFrom\":\"2026-11-18T02:00:00Z\"}".getBytes(UTF_8);
          exchange.sendResponseHeaders(201, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      var url = "http://localhost:" + server.getAddress().getPort();
      var file = file(shipped());
      assertThat(
              run(
                  Map.of("PLEDGE_API_KEY", "pk_secret"),
                  "publish",
                  file,
                  "--url",
                  url,
                  "--note",
                  "春季 & more"))
          .isZero();
      assertThat(out.toString(UTF_8)).contains("is in force as version 7");
      assertThat(seen)
          .isEqualTo(
              List.of(
                  "POST file=ours.yaml&note=%E6%98%A5%E5%AD%A3+%26+more",
                  "Bearer pk_secret", shipped()));
    } finally {
      server.stop(0);
    }
  }
}
