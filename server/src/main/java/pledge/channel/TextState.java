package pledge.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a text message has come. */
public enum TextState {
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
