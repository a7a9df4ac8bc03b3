package pledge.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import pledge.platform.BadInput;

/** Only published knowledge is found by agents and used by the assistant. */
public enum ArticleState {
  DRAFT,
  PUBLISHED,
  ARCHIVED;

  /** The word used in the database and on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word; anything else is bad input. */
  @JsonCreator
  public static ArticleState of(String word) {
    for (var value : values()) {
      if (value.word().equals(word)) {
        return value;
      }
    }
    throw new BadInput("state", "is none of the words taken here");
  }
}
