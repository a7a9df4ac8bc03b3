package pledge.payment;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pledge.platform.SignedPost;
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

  private static final int LONGEST_REFERENCE = 128;

  private final SignedPost gateway;
  private final JsonMapper json;

  HttpPaymentGateway(URI url, PaymentSettings settings, JsonMapper json) {
    this.gateway =
        new SignedPost(url, settings.secret(), settings.connectTimeout(), settings.timeout());
    this.json = json;
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public Answer submit(Instruction instruction, Instant now) {
    var said =
        gateway.ask(instruction.id().toString(), json.writeValueAsString(instruction), now, NEVER);
    return switch (said) {
      case SignedPost.Said.Has(var body) -> taken(body);
      case SignedPost.Said.Never(var code) -> new Answer.Refused(code);
      case SignedPost.Said.Later(var code, var notBefore) -> new Answer.Later(code, notBefore);
    };
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
    gateway.close();
  }
}
