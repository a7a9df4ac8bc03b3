package pledge.shopfloor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is done on a visit. */
enum ActKind {
  /** Somebody came in: starts the greeting's time. */
  ENTERED,
  GREETED,
  /** To those with children or heavy bags. */
  HELP_OFFERED,
  /** They stand at a product: a need shows. */
  STANDING,
  /** They said what they look for, and for whom. */
  NEED,
  TRIED,
  RECOMMENDED,
  BOUGHT,
  /** At the till: the points, what they buy, and that the app follows the order. */
  POINTS_TOLD,
  CUSTOMER_KNOWN,
  /** Whether they want to hear of offers. */
  OFFERS,
  LEFT,
  FAREWELL,
  /** Nobody came in after all: the visit never was. */
  MISTAKEN;

  /** What a sensor or a try-on mirror may tell; the rest is people's. */
  static final Set<ActKind> MACHINES = EnumSet.of(ENTERED, STANDING, TRIED, LEFT);

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ActKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
