package pledge.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An SMS gateway on this machine, written by its documentation alone: it checks the signature by
 * itself and behaves as badly as the test says.
 */
final class GatewayPeer implements AutoCloseable {

  static final String SECRET = "a gateway's secret";

  /** What it does with a request; by default it takes it. */
  interface Mood {
    void answer(HttpExchange exchange, Got got) throws IOException;
  }

  /** A request as it came. */
  record Got(String id, String key, boolean genuine, JsonNode body) {
    String text() {
      return body.path("text").asString();
    }
  }

  final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
  private final Deque<Mood> moods = new ArrayDeque<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final JsonMapper json = new JsonMapper();
  private final HttpServer server;

  GatewayPeer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/send", this::take);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
  }

  /** The next requests, one each. */
  synchronized void next(Mood... more) {
    moods.addAll(List.of(more));
  }

  private synchronized Mood mood() {
    return moods.isEmpty() ? status(200) : moods.removeFirst();
  }

  static Mood status(int status) {
    return (exchange, got) -> exchange.sendResponseHeaders(status, -1);
  }

  static Mood busy(int status, String retryAfter) {
    return (exchange, got) -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Has read it and hangs up without a word. */
  static Mood drop() {
    return (exchange, got) -> {};
  }

  /** Answers only when the test is over. */
  Mood hang() {
    return (exchange, got) -> {
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var id = String.valueOf(headers.getFirst("webhook-id"));
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var content = id + "." + headers.getFirst("webhook-timestamp") + "." + body;
    var request =
        new Got(
            id,
            String.valueOf(headers.getFirst("Idempotency-Key")),
            ("v1," + hmac(content)).equals(headers.getFirst("webhook-signature")),
            json.readTree(body));
    var mood = mood();
    got.add(request);
    mood.answer(exchange, request);
    exchange.close();
  }

  private static String hmac(String content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return java.util.Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  Got awaited() throws InterruptedException {
    var request = got.poll(20, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("nothing came");
    }
    return request;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
