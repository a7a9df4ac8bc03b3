package pledge.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import pledge.platform.StandardWebhook;

/**
 * Another system on this machine that takes signed posts: keeps them, and answers as it is told.
 */
public final class SignedPeer implements AutoCloseable {

  /** A post as it came. */
  public record Seen(String id, String at, String signature, String body) {

    public boolean genuine(String secret, Instant now) {
      return StandardWebhook.genuine(StandardWebhook.secret(secret), id, at, signature, body, now);
    }
  }

  public final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
  public volatile int status = 200;
  public volatile String body;
  private final HttpServer server;

  public SignedPeer(String body) throws IOException {
    this.body = body;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    seen.add(
        new Seen(
            String.valueOf(headers.getFirst("Idempotency-Key")),
            String.valueOf(headers.getFirst(StandardWebhook.TIMESTAMP)),
            String.valueOf(headers.getFirst(StandardWebhook.SIGNATURE)),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
