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
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Posts signed JSON to one address of another system, as {@link StandardWebhook} has it: follows no
 * redirect, and one time-out is for everything, the answer's last byte included.
 */
public final class SignedPost implements AutoCloseable {

  /** Far more than a state, a number or a reference needs. */
  private static final int MOST_TOLD = 10_000;

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

  /** What the other side says to something it is to do once. */
  public sealed interface Said {

    /**
     * It has it.
     *
     * @param body the beginning of what it answered
     */
    record Has(String body) implements Said {}

    /** It never will. */
    record Never(String code) implements Said {}

    /**
     * Not now, or nobody knows: it is asked again under the same id.
     *
     * @param notBefore when it wishes to be asked again; null where it wishes nothing
     */
    record Later(String code, @Nullable Instant notBefore) implements Said {}
  }

  /**
   * Asks for something to be done once. 2xx has it; whatever else comes, or nothing, leaves open
   * whether it was done, but for what says so.
   *
   * @param id the same at every try, so that the other side does it once
   * @param never the statuses by which the other side says that it never will
   */
  public Said ask(String id, String json, Instant now, Set<Integer> never) {
    try {
      var response = send(id, json, now, beginning(MOST_TOLD));
      int status = response.statusCode();
      if (status / 100 == 2) {
        return new Said.Has(response.body());
      }
      var code = "http-" + status;
      return never.contains(status)
          ? new Said.Never(code)
          : new Said.Later(
              code,
              RetryAfter.wished(response.headers().firstValue("Retry-After").orElse(null), now));
    } catch (HttpTimeoutException e) {
      return new Said.Later("no-answer-in-time", null);
    } catch (IOException e) {
      return new Said.Later("no-connection", null);
    }
  }

  /** Keeps so many bytes of the answer, as text; what follows is read away. */
  private static BodyHandler<String> beginning(int most) {
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
