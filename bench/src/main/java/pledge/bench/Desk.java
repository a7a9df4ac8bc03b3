package pledge.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A signed-in person of the staff: their requests, and their socket with the hints. */
record Desk(Program program, Wire wire, String session, String token) {

  /** What is done with a frame of the socket; {@code now} is the nanosecond it came. */
  interface Ear {
    void heard(String frame, long now);
  }

  private static final HttpClient SOCKETS = HttpClient.newHttpClient();

  static Desk signIn(Program program, String login) throws IOException {
    var wire = new Wire(program.port);
    var token =
        wire.call("GET", "/api/me", "", null).cookies().stream()
            .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
            .findFirst()
            .orElseThrow()
            .substring("XSRF-TOKEN=".length());
    var answer =
        wire.call(
            "POST",
            "/api/sign-in",
            "Cookie: XSRF-TOKEN=" + token + "\r\nX-XSRF-TOKEN: " + token + "\r\n",
            "{\"login\":\"" + login + "\",\"password\":\"demo-pledge\"}");
    if (answer.status() != 200) {
      throw new IOException("sign-in: " + answer);
    }
    var session =
        answer.cookies().stream()
            .filter(cookie -> cookie.startsWith("pledge_session="))
            .findFirst()
            .orElseThrow();
    var fresh =
        answer.cookies().stream()
            .filter(cookie -> cookie.startsWith("XSRF-TOKEN=") && cookie.length() > 12)
            .map(cookie -> cookie.substring("XSRF-TOKEN=".length()))
            .reduce(token, (first, last) -> last);
    var desk = new Desk(program, wire, session, fresh);
    // Nobody sees customers before this; done twice it is done once.
    var promised = desk.call("POST", "/api/confidentiality", "{\"version\":1}");
    if (promised.status() != 204) {
      throw new IOException("confidentiality: " + promised);
    }
    return desk;
  }

  /** The same session on a connection of its own, as browsers hold several. */
  Desk anotherConnection() throws IOException {
    return new Desk(program, new Wire(program.port), session, token);
  }

  Wire.Answer call(String method, String path, @Nullable String body) throws IOException {
    synchronized (wire) {
      return wire.call(
          method,
          path,
          "Cookie: " + session + "; XSRF-TOKEN=" + token + "\r\nX-XSRF-TOKEN: " + token + "\r\n",
          body);
    }
  }

  void listen(Ear ear) throws Exception {
    var ready = new CountDownLatch(1);
    SOCKETS
        .newWebSocketBuilder()
        .header("Cookie", session)
        .buildAsync(
            URI.create("ws://localhost:" + program.port + "/api/live"),
            new WebSocket.Listener() {
              private final StringBuilder frame = new StringBuilder();

              @Override
              public @Nullable CompletionStage<?> onText(
                  WebSocket socket, CharSequence data, boolean last) {
                long now = System.nanoTime();
                frame.append(data);
                if (last) {
                  ear.heard(frame.toString(), now);
                  ready.countDown();
                  frame.setLength(0);
                }
                socket.request(1);
                return null;
              }

              @Override
              public @Nullable CompletionStage<?> onClose(
                  WebSocket socket, int status, String reason) {
                System.out.println("a socket was closed: " + status + " " + reason);
                return null;
              }
            })
        .get(10, TimeUnit.SECONDS);
    if (!ready.await(10, TimeUnit.SECONDS)) {
      throw new IOException("a socket did not open");
    }
  }
}
