package pledge.assistant;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes from turn to turn; nothing else is kept.
 *
 * @param waitsFor what the order scene has asked for
 * @param order the number whose last four digits were asked for
 * @param known the number of the order already shown in this conversation
 * @param misses how often in a row no answer was found
 * @param heard the place of the last message heard: an answer may arrive behind later messages
 */
record Memory(
    WaitsFor waitsFor, @Nullable String order, @Nullable String known, int misses, long heard) {

  enum WaitsFor {
    NOTHING,
    NUMBER,
    DIGITS
  }

  static final Memory EMPTY = new Memory(WaitsFor.NOTHING, null, null, 0, 0);

  private static final int MOST_MISSES = 100;

  static Memory of(Map<String, String> map) {
    return new Memory(
        waits(map.get("waits")),
        map.get("order"),
        map.get("known"),
        (int) Math.min(MOST_MISSES, number(map.get("misses"))),
        number(map.get("heard")));
  }

  private static WaitsFor waits(@Nullable String word) {
    for (var value : WaitsFor.values()) {
      if (value.name().equals(word)) {
        return value;
      }
    }
    return WaitsFor.NOTHING;
  }

  private static long number(@Nullable String word) {
    return word != null && word.matches("[0-9]{1,18}") ? Long.parseLong(word) : 0;
  }

  Map<String, String> map() {
    var map = new HashMap<String, String>();
    if (waitsFor != WaitsFor.NOTHING) {
      map.put("waits", waitsFor.name());
    }
    if (order != null) {
      map.put("order", order);
    }
    if (known != null) {
      map.put("known", known);
    }
    if (misses > 0) {
      map.put("misses", Integer.toString(misses));
    }
    if (heard > 0) {
      map.put("heard", Long.toString(heard));
    }
    return Map.copyOf(map);
  }

  Memory heardUpTo(long place) {
    return new Memory(waitsFor, order, known, misses, place);
  }

  Memory missed() {
    return new Memory(waitsFor, order, known, misses + 1, heard);
  }

  Memory answered() {
    return new Memory(waitsFor, order, known, 0, heard);
  }

  Memory waitingForNumber() {
    return new Memory(WaitsFor.NUMBER, null, known, 0, heard);
  }

  Memory waitingForDigits(String number) {
    return new Memory(WaitsFor.DIGITS, number, known, 0, heard);
  }

  Memory shown(String number) {
    return new Memory(WaitsFor.NOTHING, null, number, 0, heard);
  }

  /** After a person took over nothing is half said. */
  Memory left() {
    return new Memory(WaitsFor.NOTHING, null, known, 0, heard);
  }
}
