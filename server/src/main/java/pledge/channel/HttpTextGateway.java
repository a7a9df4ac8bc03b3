package pledge.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import pledge.platform.RetryAfter;
import pledge.platform.StandardWebhook;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway that takes messages as signed JSON over HTTP, one POST each. What it answers is told
 * apart by the status alone: 2xx has it; 408, 425, 429 and 5xx may take it later, as may 401, 403,
 * 404 and redirects, which say that the settings are wrong and not the message; any other 4xx never
 * will. Its words are not kept: they may hold the number.
 */
final class HttpTextGateway implements TextGateway, AutoCloseable {

  private static final int BUSY = 429;

  /** Something is wrong with our settings or with the way there. */
  private static final Set<Integer> NOT_THE_MESSAGE = Set.of(401, 403, 404, 407, 408, 425);

  private final URI url;
  private final byte[] secret;
  private final TextSettings settings;
  private final JsonMapper json;
  private final HttpClient http;

  HttpTextGateway(URI url, TextSettings settings, JsonMapper json) {
    this.url = url;
    this.secret = StandardWebhook.secret(settings.secret());
    this.settings = settings;
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * What is sent.
   *
   * @param to E.164
   * @param parts how many messages the text becomes
   */
  private record Body(UUID id, String to, String sign, String text, int parts) {}

  @Override
  public String name() {
    return "http";
  }

  @Override
  public Answer send(Message message, Instant now) {
    var id = message.id().toString();
    var body =
        json.writeValueAsString(
            new Body(
                message.id(), message.phone(), message.sign(), message.text(), message.parts()));
    long seconds = now.getEpochSecond();
    var headers =
        Map.of(
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            id,
            StandardWebhook.ID,
            id,
            StandardWebhook.TIMESTAMP,
            Long.toString(seconds),
            StandardWebhook.SIGNATURE,
            StandardWebhook.sign(secret, id, seconds, body));
    var request =
        HttpRequest.newBuilder(url)
            .timeout(settings.timeout())
            .POST(BodyPublishers.ofString(body, UTF_8));
    headers.forEach(request::header);
    // the answer's body is not read: only its status counts
    var sending = http.sendAsync(request.build(), BodyHandlers.discarding());
    try {
      return answer(sending.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS), now);
    } catch (ExecutionException e) {
      return down(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      sending.cancel(true);
      return down(e);
    } catch (InterruptedException e) {
      sending.cancel(true);
      Thread.currentThread().interrupt();
      return down(e);
    }
  }

  private static Answer answer(HttpResponse<?> response, Instant now) {
    int status = response.statusCode();
    var code = "http-" + status;
    if (status / 100 == 2) {
      return new Answer.Taken();
    }
    if (status / 100 == 4 && status != BUSY && !NOT_THE_MESSAGE.contains(status)) {
      return new Answer.Refused(code);
    }
    return new Answer.Later(code, status != BUSY, wished(response, now));
  }

  private static @Nullable Instant wished(HttpResponse<?> response, Instant now) {
    return RetryAfter.wished(response.headers().firstValue("Retry-After").orElse(null), now);
  }

  /** No answer: it may have the message or not, so it gets it again under the same id. */
  private static Answer down(Throwable why) {
    var late = why instanceof TimeoutException || why instanceof java.net.http.HttpTimeoutException;
    return new Answer.Later(late ? "no-answer-in-time" : "no-connection", true, null);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
