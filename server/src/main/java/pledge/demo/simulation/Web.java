package pledge.demo.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The network between the simulated people and the running program. */
final class Web implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * A connection that breaks is tried again; everything sent carries an id that makes it harmless.
   */
  private static final int TRIES = 3;

  private final URI base;
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  Web(URI base) {
    this.base = base;
  }

  /** What came back. */
  record Answer(int status, JsonNode json, List<String> cookies, @Nullable String retryAfter) {

    boolean ok() {
      return status / 100 == 2;
    }

    /** The problem's code; empty for a success. */
    String code() {
      return ok() ? "" : json.path("code").asString("");
    }

    /** The body of a success. */
    JsonNode body() {
      if (!ok()) {
        throw new Refused(this);
      }
      return json;
    }
  }

  /** The program said no where the simulated people had every reason to expect a yes. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    Refused(Answer answer) {
      super(answer.status() + " " + answer.json());
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }
  }

  Answer send(String method, String path, @Nullable Object body, Map<String, String> headers)
      throws InterruptedException {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    headers.forEach(request::setHeader);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    }
    for (int left = TRIES; ; left--) {
      try {
        return answer(http.send(request.build(), BodyHandlers.ofByteArray()));
      } catch (IOException e) {
        if (left == 1) {
          throw new UncheckedIOException(method + " " + path, e);
        }
      }
    }
  }

  private Answer answer(HttpResponse<byte[]> response) {
    boolean isJson =
        response.headers().firstValue("Content-Type").orElse("").contains("json")
            && response.body().length > 0;
    return new Answer(
        response.statusCode(),
        isJson ? json.readTree(response.body()) : json.nullNode(),
        response.headers().allValues("Set-Cookie"),
        response.headers().firstValue("Retry-After").orElse(null));
  }

  JsonNode parse(CharSequence text) {
    return json.readTree(text.toString());
  }

  String write(Object value) {
    return json.writeValueAsString(value);
  }

  WebSocket open(String path, Map<String, String> headers, WebSocket.Listener ear)
      throws InterruptedException {
    var socket = http.newWebSocketBuilder().connectTimeout(PATIENCE);
    headers.forEach(socket::header);
    var address = URI.create(base.toString().replaceFirst("^http", "ws") + path);
    try {
      return socket.buildAsync(address, ear).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new UncheckedIOException(new IOException(path + " doesn't open", e));
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
