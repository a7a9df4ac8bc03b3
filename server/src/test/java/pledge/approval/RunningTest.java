package pledge.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import pledge.standard.Authority;

class RunningTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void aDayBeginsAtTheBrandsMidnightAndAWeekOnAMonday() {
    var now = Instant.parse("2026-11-18T02:00:00Z");
    assertThat(Running.calendar(1, SHANGHAI, now).since()).isEqualTo("2026-11-17T16:00:00Z");
    assertThat(Running.calendar(7, SHANGHAI, now))
        .isEqualTo(
            new Running(
                Instant.parse("2026-11-15T16:00:00Z"), Instant.parse("2026-11-22T16:00:00Z")));
  }

  /** Daylight saving or not: every instant lies in one period, and the next begins at its end. */
  @Property(tries = 300)
  void periodsFollowEachOtherWithoutGapOrOverlap(
      @ForAll @IntRange(min = 1, max = 31) int days,
      @ForAll @LongRange(min = 1_700_000_000, max = 2_000_000_000) long second) {
    var now = Instant.ofEpochSecond(second);
    var running = Running.calendar(days, NEW_YORK, now);
    assertThat(running.since()).isBeforeOrEqualTo(now);
    assertThat(running.until()).isAfter(now);
    assertThat(Running.calendar(days, NEW_YORK, running.until()).since())
        .isEqualTo(running.until());
    assertThat(Running.calendar(days, NEW_YORK, running.since())).isEqualTo(running);
  }

  /** Whatever the zone and its summer time: a day that rolls is 24 hours. */
  @Test
  void whatRollsReachesBackItsOwnLengthAndNotTheInstantBefore() {
    var spring = Instant.parse("2027-03-14T12:00:00Z");
    var day = new Authority.Money(1, 1, Duration.ofHours(24), true, 1);
    assertThat(Running.at(day, NEW_YORK, spring))
        .isEqualTo(Running.at(day, SHANGHAI, spring))
        .isEqualTo(
            new Running(
                Instant.parse("2027-03-13T12:00:00.000001Z"),
                Instant.parse("2027-03-15T12:00:00Z")));
  }
}
