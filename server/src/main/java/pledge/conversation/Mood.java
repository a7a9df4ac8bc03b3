package pledge.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a customer sounds. */
public enum Mood {
  NEGATIVE,
  NEUTRAL,
  POSITIVE;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #word} writes. */
  public static Mood of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
