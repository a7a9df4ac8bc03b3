package pledge.approval;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import pledge.standard.Authority;

/**
 * The running period of a limit: what was granted from {@code since} on counts. By the calendar it
 * begins with the brand's day, and with a Monday where it is counted in weeks, so that people know
 * without asking when their limit is whole again. Where it rolls it reaches back from now, and what
 * was granted exactly so long ago is free again.
 *
 * @param since the first instant that counts
 * @param until when a grant of now, at the latest, counts no longer
 */
record Running(Instant since, Instant until) {

  /** A Monday, from which periods of several days are counted. */
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 5);

  static {
    if (FIRST.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalStateException("periods begin with a Monday");
    }
  }

  static Running at(Authority.Money limits, ZoneId zone, Instant now) {
    return limits.rolling()
        ? rolling(limits.period(), now)
        : calendar(limits.period().toDays(), zone, now);
  }

  static Running calendar(long days, ZoneId zone, Instant now) {
    long passed = LocalDate.ofInstant(now, zone).toEpochDay() - FIRST.toEpochDay();
    var first = FIRST.plusDays(Math.floorDiv(passed, days) * days);
    return new Running(
        first.atStartOfDay(zone).toInstant(), first.plusDays(days).atStartOfDay(zone).toInstant());
  }

  /**
   * Instants are kept to the microsecond: the one after the end of the stretch is the first in it.
   */
  static Running rolling(Duration period, Instant now) {
    return new Running(now.minus(period).plus(1, ChronoUnit.MICROS), now.plus(period));
  }
}
