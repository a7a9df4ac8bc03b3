package pledge.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A shop's hours, looked up minute by minute: slow, and written without the program's calendars.
 *
 * @param week minutes of the day from and to, by weekday; a day that isn't named is closed
 * @param closed from and to, in between the shop takes stock
 */
record HoursByMinute(ZoneId zone, Map<DayOfWeek, List<int[]>> week, List<Instant[]> closed) {

  boolean open(Instant minute) {
    var local = minute.atZone(zone);
    int of = local.getHour() * 60 + local.getMinute();
    return week.getOrDefault(local.getDayOfWeek(), List.of()).stream()
            .anyMatch(span -> span[0] <= of && of < span[1])
        && closed.stream().noneMatch(span -> !minute.isBefore(span[0]) && minute.isBefore(span[1]));
  }

  /** When so many open minutes have gone by since then. */
  Instant plus(Instant from, int minutes) {
    var at = from.truncatedTo(ChronoUnit.MINUTES);
    for (int gone = 0; gone < minutes; at = at.plusSeconds(60)) {
      if (open(at)) {
        gone++;
      }
    }
    return at;
  }

  /** This minute, or the next one in which the shop is open. */
  Instant next(Instant from) {
    var at = from.truncatedTo(ChronoUnit.MINUTES);
    while (!open(at)) {
      at = at.plusSeconds(60);
    }
    return at;
  }
}
