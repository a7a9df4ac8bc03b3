package pledge.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to look: a message and a span in it, or a field, with a short note. Never copied text.
 *
 * @param from first UTF-16 unit of the span, {@code to} behind the last; both 0 when there is none
 */
public record Evidence(@Nullable UUID message, int from, int to, String field, String note) {

  public static Evidence note(String note) {
    return new Evidence(null, 0, 0, "", note);
  }

  public static Evidence field(String field, String note) {
    return new Evidence(null, 0, 0, field, note);
  }

  public static Evidence message(UUID message, String note) {
    return new Evidence(message, 0, 0, "", note);
  }

  public static Evidence span(@Nullable UUID message, int from, int to, String note) {
    return new Evidence(message, from, to, "", note);
  }
}
