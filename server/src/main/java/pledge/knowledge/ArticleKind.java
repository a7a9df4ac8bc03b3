package pledge.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import pledge.platform.BadInput;

/** What a piece of knowledge is. */
public enum ArticleKind {
  /** A frequent question and its answer; the assistant answers customers from these. */
  FAQ,
  /** A longer text for the staff: product facts, policies, processes. */
  ARTICLE,
  /** What an agent may say in a stage and scene, with variables such as {@code {nickname}}. */
  SCRIPT,
  /** How a conversation is opened. */
  GREETING;

  /** The word used in the database and on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word; anything else is bad input. */
  @JsonCreator
  public static ArticleKind of(String word) {
    for (var value : values()) {
      if (value.word().equals(word)) {
        return value;
      }
    }
    throw new BadInput("kind", "is none of the words taken here");
  }
}
