package pledge.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a text message, or what was told in the chat in its place, has come. */
public enum TextState {
  /** Told in the chat; goes out only if nobody looks at it there. */
  SHOWN,
  /** Looked at in the chat: it needn't go out. */
  READ,
  /** Waits to be sent, or to be sent again. */
  QUEUED,
  /** The gateway took it. */
  SENT,
  /** The phone has it. */
  DELIVERED,
  /** It won't arrive. */
  FAILED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TextState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
