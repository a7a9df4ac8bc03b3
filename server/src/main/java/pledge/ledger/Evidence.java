package pledge.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to look: a message and a span in it, or a field, with a short note. Never copied text.
 *
 * <p>A note is a code, which every screen says in its reader's language; what differs from case to
 * case stands behind it as values: {@code moved?to=2026-11-22T08:00:00Z}, made by {@link #said}.
 *
 * @param from first UTF-16 unit of the span, {@code to} behind the last; both 0 when there is none
 */
public record Evidence(@Nullable UUID message, int from, int to, String field, String note) {

  /**
   * A note with its values.
   *
   * @param pairs names and values in turn
   */
  public static String said(String code, Object... pairs) {
    var note = new StringBuilder(code);
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      note.append(i == 0 ? '?' : '&')
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(String.valueOf(pairs[i + 1]), UTF_8));
    }
    return note.toString();
  }

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
