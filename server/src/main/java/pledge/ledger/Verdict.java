package pledge.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How an occasion of a clause ended: checks are kept or broken, gates refuse, abilities are used.
 */
public enum Verdict {
  KEPT,
  BROKEN,
  REFUSED,
  USED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Verdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
