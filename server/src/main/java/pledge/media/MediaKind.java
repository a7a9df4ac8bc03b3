package pledge.media;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a customer or an agent can send beside words. */
public enum MediaKind {
  PICTURE,
  VOICE,
  /** A short one, as a phone records it. */
  VIDEO;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MediaKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
