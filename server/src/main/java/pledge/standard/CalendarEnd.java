package pledge.standard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Until when holidays and make-up working days are known. China announces each year's in autumn;
 * after the last known year every holiday would count as a plain weekday, so the warning comes
 * early enough to enter the next one.
 */
@Component("calendars")
class CalendarEnd implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarEnd.class);

  /** A warning from this many days before the last known year ends. */
  static final long WARN_DAYS = 60;

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final SpecialDays specialDays;
  private final Clock clock;

  CalendarEnd(SpecialDays specialDays, Clock clock) {
    this.specialDays = specialDays;
    this.clock = clock;
  }

  /**
   * @param lastDay the end of the last year whose special days are known; null when none are
   * @param daysLeft whole days until then, negative when it is past
   * @param warning what to do, when it is near
   */
  record View(@Nullable LocalDate lastDay, long daysLeft, @Nullable String warning) {}

  View at(Instant now) {
    var today = LocalDate.ofInstant(now, ZONE);
    var last =
        specialDays
            .lastDay(SpecialDays.CHINA)
            .map(day -> LocalDate.of(day.getYear(), 12, 31))
            .orElse(null);
    if (last == null) {
      return new View(null, 0, "no holidays are entered: every one counts as a plain weekday");
    }
    long left = ChronoUnit.DAYS.between(today, last);
    return new View(
        last,
        left,
        left > WARN_DAYS
            ? null
            : "holidays and make-up working days are known until %s only; enter those of %d"
                .formatted(last, last.getYear() + 1));
  }

  /** Never red: service goes on, only days after the end would be judged as plain weekdays. */
  @Override
  public Health health() {
    var end = at(clock.instant());
    var health = Health.up();
    if (end.lastDay() != null) {
      health.withDetail("knownUntil", end.lastDay().toString());
    }
    if (end.warning() != null) {
      health.withDetail("warning", end.warning());
    }
    return health.build();
  }

  void tell() {
    var warning = at(clock.instant()).warning();
    if (warning != null) {
      LOG.warn("{}", warning);
    }
  }
}
