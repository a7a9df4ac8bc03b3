package pledge.pickup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a pick-up is. */
public enum PickupState {
  /** The shop knows of it and is to confirm that it is in stock. */
  WAITING,
  /** Something isn't there: the customer decides what is to become of it. */
  SHORT,
  /** The customer has been told and has a code. */
  READY,
  COLLECTED,
  /** Nobody came in the time it was kept: it goes back, and the money with it. */
  UNCOLLECTED,
  CANCELLED;

  /** Nothing more happens to it. */
  boolean ended() {
    return switch (this) {
      case WAITING, SHORT, READY -> false;
      case COLLECTED, UNCOLLECTED, CANCELLED -> true;
    };
  }

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PickupState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
