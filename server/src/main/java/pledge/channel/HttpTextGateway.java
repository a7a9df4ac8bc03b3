package pledge.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.RetryAfter;
import pledge.platform.SignedPost;
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

  private final SignedPost gateway;
  private final JsonMapper json;

  HttpTextGateway(URI url, TextSettings settings, JsonMapper json) {
    this.gateway =
        new SignedPost(url, settings.secret(), settings.connectTimeout(), settings.timeout());
    this.json = json;
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
    var body =
        json.writeValueAsString(
            new Body(
                message.id(), message.phone(), message.sign(), message.text(), message.parts()));
    try {
      // the answer's body is not read: only its status counts
      return answer(
          gateway.send(message.id().toString(), body, now, BodyHandlers.discarding()), now);
    } catch (HttpTimeoutException e) {
      return new Answer.Later("no-answer-in-time", true, null);
    } catch (IOException e) {
      // it may have the message or not, so it gets it again under the same id
      return new Answer.Later("no-connection", true, null);
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

  @Override
  public void close() {
    gateway.close();
  }
}
