package pledge.approval;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The running period of a limit: it begins with the brand's day, and with a Monday where it is
 * counted in weeks, so that people know without asking when their limit is whole again.
 */
record Running(Instant since, Instant until) {

  /** A Monday, from which periods of several days are counted. */
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 5);

  static {
    if (FIRST.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalStateException("periods begin with a Monday");
    }
  }

  static Running at(Duration period, ZoneId zone, Instant now) {
    long days = period.toDays();
    if (days > 0 && period.equals(Duration.ofDays(days))) {
      long passed = LocalDate.ofInstant(now, zone).toEpochDay() - FIRST.toEpochDay();
      var first = FIRST.plusDays(Math.floorDiv(passed, days) * days);
      return new Running(
          first.atStartOfDay(zone).toInstant(),
          first.plusDays(days).atStartOfDay(zone).toInstant());
    }
    long length = period.toMillis();
    var since = Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), length) * length);
    return new Running(since, since.plus(period));
  }
}
