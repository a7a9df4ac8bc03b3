package pledge.pickup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import pledge.standard.OpenTime;

/**
 * The days on which a shop is open: a customer who may take a week to come gets seven days on which
 * they can, however often it is closed in between.
 */
record ShopDays(OpenTime time, ZoneId zone) {

  /** A shop that doesn't open for so long is counted by the calendar. */
  private static final int FARTHEST = 120;

  private static final Duration MOMENT = Duration.ofMinutes(1);

  /** When it opens on the so-many-th day after this one on which it does. */
  Instant opening(Instant from, int days) {
    var day = start(nth(from, days));
    return time.add(day, MOMENT).minus(MOMENT);
  }

  /** When it closes on the so-many-th day after this one on which it is open. */
  Instant closing(Instant from, int days) {
    var day = nth(from, days);
    return time.add(start(day), open(day));
  }

  private LocalDate nth(Instant from, int days) {
    var first = from.atZone(zone).toLocalDate();
    int counted = 0;
    for (int i = 1; i <= FARTHEST; i++) {
      counted += open(first.plusDays(i)).isZero() ? 0 : 1;
      if (counted == days) {
        return first.plusDays(i);
      }
    }
    return first.plusDays(days);
  }

  private Duration open(LocalDate day) {
    return time.between(start(day), start(day.plusDays(1)));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
