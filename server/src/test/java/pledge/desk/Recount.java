package pledge.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures of a month, counted again from what was written down beside it: plain loops, no part
 * of the program.
 */
final class Recount {

  /** How often within the time and how often not. */
  record InTime(int kept, int broken) {

    InTime and(boolean inTime) {
      return inTime ? new InTime(kept + 1, broken) : new InTime(kept, broken + 1);
    }
  }

  /**
   * What a shop's pick-ups came to.
   *
   * @param putBack nobody came for them
   * @param paidBack for them, and for what was cancelled, in fen
   */
  record Pickups(int orders, int onTime, int collected, int putBack, long paidBack) {}

  /** A shop beside the others. */
  record Compared(int pickups, int requests, long paidBackAtCounter, InTime settled) {}

  /** Requests and pieces. */
  record Asked(int requests, int pieces) {}

  /** By shop code. */
  final Map<String, InTime> toldInTime = new TreeMap<>();

  final Map<String, InTime> settledInTime = new TreeMap<>();
  final Map<String, Integer> collected = new TreeMap<>();
  final Map<String, Long> paidBackAtCounter = new TreeMap<>();

  /** By reason and kind. */
  final Map<String, Asked> reasons = new TreeMap<>();

  /** Ready, and nobody came. */
  private final Map<String, RawEvent> leftLying = new HashMap<>();

  private final Map<String, Integer> requests = new TreeMap<>();
  private final Map<String, Integer> ordered = new TreeMap<>();
  private final Map<String, Long> cancelled = new HashMap<>();

  long paidBack;

  Recount(List<RawEvent> events, Map<String, HoursByMinute> hours) {
    Map<String, RawEvent> known = new HashMap<>();
    Map<String, Instant> came = new HashMap<>();
    Set<String> refused = new HashSet<>();
    for (var event : events) {
      var of = hours.get(event.shop());
      switch (event.what()) {
        case ORDERED_TO_COLLECT -> {
          known.put(event.order(), event);
          ordered.merge(event.shop(), 1, Integer::sum);
        }
        case READY, CHOSE -> {
          var before = known.get(event.order());
          if (before == null || of == null) {
            throw new AssertionError(event);
          }
          boolean inTime = !event.at().isAfter(of.plus(before.at(), 60));
          toldInTime.merge(
              event.shop(), new InTime(0, 0).and(inTime), (all, one) -> all.and(inTime));
          if (event.what() == RawEvent.What.READY) {
            leftLying.put(event.order(), before);
          } else {
            cancelled.merge(event.shop(), before.minor(), Long::sum);
          }
        }
        case COLLECTED -> {
          collected.merge(event.shop(), 1, Integer::sum);
          leftLying.remove(event.order());
        }
        case AT_COUNTER -> came.put(event.order(), event.at());
        case ASKED -> {
          requests.merge(event.shop(), 1, Integer::sum);
          reasons.merge(
              event.detail(),
              new Asked(1, (int) event.minor()),
              (all, one) -> new Asked(all.requests() + 1, all.pieces() + one.pieces()));
        }
        case REFUSED -> refused.add(event.order());
        case EXCHANGED -> {}
        case PAID_BACK -> {
          paidBack += event.minor();
          if (!event.shop().isEmpty()) {
            paidBackAtCounter.merge(event.shop(), event.minor(), Long::sum);
          }
        }
        case LEFT_COUNTER -> {
          var at = came.get(event.order());
          if (at == null || of == null) {
            throw new AssertionError(event);
          }
          boolean inTime = !event.at().isAfter(of.plus(at, 10));
          // whoever is refused in time was promised nothing
          if (!refused.contains(event.order()) || !inTime) {
            settledInTime.merge(
                event.shop(), new InTime(0, 0).and(inTime), (all, one) -> all.and(inTime));
          }
        }
      }
    }
  }

  Map<String, Pickups> pickups() {
    var found = new TreeMap<String, Pickups>();
    ordered.forEach((shop, orders) -> {
      var lying = leftLying.values().stream().filter(at -> at.shop().equals(shop)).toList();
      found.put(
          shop,
          new Pickups(
              orders,
              toldInTime.getOrDefault(shop, new InTime(0, 0)).kept(),
              collected.getOrDefault(shop, 0),
              lying.size(),
              lying.stream().mapToLong(RawEvent::minor).sum() + cancelled.getOrDefault(shop, 0L)));
    });
    return found;
  }

  Map<String, Compared> compared() {
    var found = new TreeMap<String, Compared>();
    ordered.forEach((shop, orders) ->
        found.put(
            shop,
            new Compared(
                orders,
                requests.getOrDefault(shop, 0),
                paidBackAtCounter.getOrDefault(shop, 0L),
                settledInTime.getOrDefault(shop, new InTime(0, 0)))));
    return found;
  }

  /** What is paid back because nobody came, in fen. */
  long putBack() {
    return leftLying.values().stream().mapToLong(RawEvent::minor).sum();
  }
}
