package pledge.pickup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the customer wants where something they ordered isn't there. */
enum Choice {
  /** All of it, later: the time they are told is a promise. */
  @JsonProperty("wait")
  WAIT,
  /** Something else in its place. */
  @JsonProperty("substitute")
  SUBSTITUTE,
  /** What is there, without the rest. */
  @JsonProperty("partial")
  PARTIAL,
  /** None of it. */
  @JsonProperty("cancel")
  CANCEL;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Choice of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
