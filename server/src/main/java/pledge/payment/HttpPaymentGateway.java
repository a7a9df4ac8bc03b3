package pledge.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pledge.platform.RetryAfter;
import pledge.platform.StandardWebhook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway that takes instructions as signed JSON over HTTP, one POST each, the instruction's id
 * as the idempotency key. 2xx has it, with {@code {"state": "paid" | "accepted", "reference": …}};
 * only 400, 402, 409, 410 and 422 say that it never will. Whatever else comes, or nothing, leaves
 * open whether money moved: it is asked again under the same id.
 */
final class HttpPaymentGateway implements PaymentGateway, AutoCloseable {

  private static final Set<Integer> NEVER = Set.of(400, 402, 409, 410, 422);

  /** Far more than a state and a reference need. */
  private static final int MOST = 10_000;

  private static final int LONGEST_REFERENCE = 128;

  private final URI url;
  private final byte[] secret;
  private final PaymentSettings settings;
  private final JsonMapper json;
  private final HttpClient http;

  HttpPaymentGateway(URI url, PaymentSettings settings, JsonMapper json) {
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

  @Override
  public String name() {
    return "http";
  }

  @Override
  public Answer submit(Instruction instruction, Instant now) {
    var id = instruction.id().toString();
    var body = json.writeValueAsString(instruction);
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
    try {
      return answer(http.send(request.build(), BodyHandlers.ofInputStream()), now);
    } catch (HttpTimeoutException e) {
      return new Answer.Later("no-answer-in-time", null);
    } catch (IOException e) {
      return new Answer.Later("no-connection", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Later("interrupted", null);
    }
  }

  private Answer answer(HttpResponse<InputStream> response, Instant now) throws IOException {
    int status = response.statusCode();
    try (var content = response.body()) {
      if (status / 100 == 2) {
        return taken(new String(content.readNBytes(MOST), UTF_8));
      }
    }
    var code = "http-" + status;
    return NEVER.contains(status)
        ? new Answer.Refused(code)
        : new Answer.Later(
            code,
            RetryAfter.wished(response.headers().firstValue("Retry-After").orElse(null), now));
  }

  private Answer taken(String body) {
    try {
      var told = json.readTree(body);
      var reference = reference(told.path("reference").asString(""));
      return told.path("state").asString("").equals("paid")
          ? new Answer.Paid(reference)
          : new Answer.Taken(reference);
    } catch (JacksonException e) {
      return new Answer.Taken(null); // it has it; the receipt will say the rest
    }
  }

  static @Nullable String reference(String told) {
    var clean = told.replaceAll("\\p{Cntrl}", "").strip();
    return clean.isEmpty() ? null : clean.substring(0, Math.min(LONGEST_REFERENCE, clean.length()));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
