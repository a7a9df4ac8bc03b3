package pledge.order.placement;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import pledge.platform.SignedPost;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order system that takes orders as signed JSON over HTTP, one POST each, the placement's id as
 * the idempotency key. 2xx has it, with {@code {"number": …}} once it has one; only 400, 409, 410
 * and 422 say that it never will. Whatever else comes, or nothing, leaves open whether the order
 * stands: it is asked again under the same id.
 */
final class HttpOrderGateway implements OrderGateway, AutoCloseable {

  private static final Set<Integer> NEVER = Set.of(400, 409, 410, 422);

  private final SignedPost system;
  private final JsonMapper json;

  HttpOrderGateway(URI url, PlacementSettings settings, JsonMapper json) {
    this.system =
        new SignedPost(url, settings.secret(), settings.connectTimeout(), settings.timeout());
    this.json = json;
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public Answer place(Instruction instruction, Instant now) {
    var said =
        system.ask(instruction.id().toString(), json.writeValueAsString(instruction), now, NEVER);
    return switch (said) {
      case SignedPost.Said.Has(var body) -> taken(body);
      case SignedPost.Said.Never(var code) -> new Answer.Refused(code);
      case SignedPost.Said.Later(var code, var notBefore) -> new Answer.Later(code, notBefore);
    };
  }

  /** A number as the mirror takes them; anything else tells none. */
  private Answer taken(String body) {
    try {
      var number = json.readTree(body).path("number").asString("").strip();
      return number.matches("[0-9A-Za-z][0-9A-Za-z_.-]{0,63}")
          ? new Answer.Taken(number)
          : new Answer.Has();
    } catch (JacksonException e) {
      return new Answer.Has(); // it has it; asked again it may say more
    }
  }

  @Override
  public void close() {
    system.close();
  }
}
