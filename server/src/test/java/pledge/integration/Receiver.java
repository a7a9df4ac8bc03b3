package pledge.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Another system that is told: a real HTTP server on this machine that answers as the test says.
 */
final class Receiver implements AutoCloseable {

  /** A request as it came. */
  record Got(String path, Map<String, String> headers, String body) {
    String header(String name) {
      return String.valueOf(headers.get(name));
    }
  }

  /** What is answered. */
  record Says(int status, Map<String, String> headers, String body) {
    static Says just(int status) {
      return new Says(status, Map.of(), "");
    }
  }

  final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
  private final HttpServer server;
  private volatile Function<Got, Says> answers = request -> Says.just(204);

  Receiver() throws IOException {
    this("127.0.0.1", 0);
  }

  Receiver(String address, int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
          exchange
              .getRequestHeaders()
              .forEach((name, values) -> headers.put(name, values.getFirst()));
          var request =
              new Got(
                  exchange.getRequestURI().toString(),
                  headers,
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          got.add(request);
          var says = answers.apply(request);
          says.headers().forEach(exchange.getResponseHeaders()::set);
          var body = says.body().getBytes(UTF_8);
          exchange.sendResponseHeaders(says.status(), body.length == 0 ? -1 : body.length);
          if (body.length > 0) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  void answer(Function<Got, Says> answers) {
    this.answers = answers;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  Got next() throws InterruptedException {
    var request = got.poll(10, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("nothing came");
    }
    return request;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
