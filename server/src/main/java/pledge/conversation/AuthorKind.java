package pledge.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who speaks in a thread. */
public enum AuthorKind {
  CUSTOMER,
  ASSISTANT,
  STAFF,
  SYSTEM;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AuthorKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
