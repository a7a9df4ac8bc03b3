package pledge.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import pledge.platform.StandardWebhook;

/**
 * Sends one webhook request: signed, to a checked address, following no redirect, within one
 * time-out for everything, reading no more of the answer than is kept.
 */
@Component
class Sender implements DisposableBean {

  private static final int KEPT = 1_000;
  private static final String AGENT = "Pledge-Webhooks/1";
  private static final int RESPONSE_HEADERS = 16 * 1024;

  private final Destinations destinations;
  private final IntegrationSettings settings;
  private @Nullable HttpClient client;

  Sender(Destinations destinations, IntegrationSettings settings) {
    this.destinations = destinations;
    this.settings = settings;
  }

  /**
   * What came back.
   *
   * @param status null when nothing did; then {@code error} says why
   * @param retryAfter the header Retry-After as it was sent
   * @param response the beginning of the body
   */
  record Answer(
      @Nullable Integer status,
      @Nullable String error,
      Duration duration,
      @Nullable String retryAfter,
      String response) {

    boolean success() {
      return status != null && status / 100 == 2;
    }
  }

  /**
   * Sends and waits for the answer.
   *
   * @param id the same at every try
   * @param secrets the new one first
   */
  Answer send(URI url, String id, List<byte[]> secrets, String body, Instant now) {
    long started = System.nanoTime();
    long seconds = now.getEpochSecond();
    var signatures =
        secrets.stream().map(secret -> StandardWebhook.sign(secret, id, seconds, body)).toList();
    var listener = new InputStreamResponseListener();
    try {
      client()
          .newRequest(url)
          .method(HttpMethod.POST)
          .headers(headers ->
              headers
                  .put(StandardWebhook.ID, id)
                  .put(StandardWebhook.TIMESTAMP, Long.toString(seconds))
                  .put(StandardWebhook.SIGNATURE, String.join(" ", signatures)))
          .body(new BytesRequestContent("application/json", body.getBytes(UTF_8)))
          .timeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
          .send(listener);
      var response = listener.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return answer(response, listener, since(started));
    } catch (ExecutionException e) {
      return nothing(e.getCause() == null ? e : e.getCause(), since(started));
    } catch (TimeoutException e) {
      return nothing(e, since(started));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return nothing(e, since(started));
    }
  }

  private static Answer answer(
      Response response, InputStreamResponseListener listener, Duration duration) {
    var body = "";
    // closing tells the receiver that the rest isn't wanted
    try (var content = listener.getInputStream()) {
      body = new String(content.readNBytes(KEPT), UTF_8).replace("\0", "");
    } catch (IOException e) {
      body = "(" + e.getClass().getSimpleName() + " while reading the answer)";
    }
    return new Answer(
        response.getStatus(), null, duration, response.getHeaders().get("Retry-After"), body);
  }

  private static Answer nothing(Throwable why, Duration duration) {
    var text =
        switch (why) {
          case Destinations.Forbidden forbidden -> String.valueOf(forbidden.getMessage());
          case TimeoutException late -> "no answer in time";
          default -> why.getClass().getSimpleName() + ": " + why.getMessage();
        };
    return new Answer(null, text.substring(0, Math.min(KEPT, text.length())), duration, null, "");
  }

  private static Duration since(long started) {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** Made when first needed: most installations start without any webhook. */
  private synchronized HttpClient client() {
    var known = client;
    if (known != null) {
      return known;
    }
    var made = new HttpClient();
    made.setName("webhooks");
    made.setExecutor(new VirtualThreadPool());
    made.setFollowRedirects(false);
    made.setConnectTimeout(settings.connectTimeout().toMillis());
    made.setIdleTimeout(settings.timeout().toMillis());
    made.setMaxConnectionsPerDestination(settings.eachAtOnce());
    made.setMaxResponseHeadersSize(RESPONSE_HEADERS);
    made.setHttpCookieStore(new HttpCookieStore.Empty());
    made.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, AGENT));
    made.setSocketAddressResolver(this::resolve);
    try {
      made.start();
    } catch (Exception e) {
      throw new IllegalStateException("the sender of webhooks doesn't start", e);
    }
    client = made;
    return made;
  }

  /** The one look-up of a connection: what was checked here is what is connected to. */
  private void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> addresses) {
    try {
      addresses.succeeded(
          destinations.resolve(host).stream()
              .map(address -> new InetSocketAddress(address, port))
              .toList());
    } catch (IOException e) {
      addresses.failed(e);
    }
  }

  @Override
  public synchronized void destroy() throws Exception {
    if (client != null) {
      client.stop();
      client = null;
    }
  }
}
