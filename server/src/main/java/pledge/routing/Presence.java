package pledge.routing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person of the staff is doing. Only the ready are given work. */
public enum Presence {
  READY,
  BUSY,
  BREAK,
  OFF;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Presence of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
