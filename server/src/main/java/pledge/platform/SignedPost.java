package pledge.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts signed JSON to one address of another system, as {@link StandardWebhook} has it: follows no
 * redirect, and one time-out is for everything, the answer's last byte included.
 */
public final class SignedPost implements AutoCloseable {

  private final URI url;
  private final byte[] secret;
  private final Duration timeout;
  private final HttpClient http;

  public SignedPost(URI url, String secret, Duration connectTimeout, Duration timeout) {
    this.url = url;
    this.secret = StandardWebhook.secret(secret);
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Sends and waits for the answer.
   *
   * @param id the same at every try, so that the other side does it once
   * @throws HttpTimeoutException when there was no whole answer in time
   * @throws IOException when there was none: whether the other side has it, nobody knows
   */
  public <T> HttpResponse<T> send(String id, String json, Instant now, BodyHandler<T> answer)
      throws IOException {
    var request = StandardWebhook.request(url, secret, id, json, now).timeout(timeout).build();
    var sending = http.sendAsync(request, answer);
    try {
      return sending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (TimeoutException e) {
      sending.cancel(true);
      throw new HttpTimeoutException("no whole answer within " + timeout);
    } catch (InterruptedException e) {
      sending.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the answer");
    }
  }

  /** Keeps so many bytes of the answer, as text; what follows is read away. */
  public static BodyHandler<String> beginning(int most) {
    return response -> {
      var told = new ByteArrayOutputStream();
      return BodySubscribers.mapping(
          BodySubscribers.ofByteArrayConsumer(part ->
              part.ifPresent(
                  bytes -> told.write(bytes, 0, Math.min(bytes.length, most - told.size())))),
          whole -> told.toString(UTF_8));
    };
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
