package pledge.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import pledge.platform.BadInput;

/** How a script sounds (chat.tone): plain, livelier for the young, more patient for the elderly. */
public enum Tone {
  NEUTRAL,
  LIVELY,
  PATIENT;

  /** The word used in the database and on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word; anything else is bad input. */
  @JsonCreator
  public static Tone of(String word) {
    for (var value : values()) {
      if (value.word().equals(word)) {
        return value;
      }
    }
    throw new BadInput("tone", "is none of the words taken here");
  }
}
