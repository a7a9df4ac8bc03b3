package pledge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import pledge.testing.SettableClock;

/** The business clock of a demo: fast on a simulated day, and never behind what the data holds. */
class DemoClockTest {

  /** Eleven at night in Shanghai. */
  private static final Instant NIGHT = Instant.parse("2026-11-18T15:00:00Z");

  private final SettableClock real = new SettableClock();

  @Test
  void anOrdinaryStartHasRealTime() {
    var clock = new DemoClock(settings(1), real, now -> now);
    assertThat(clock.instant()).isEqualTo(real.instant());
    real.advance(Duration.ofHours(3));
    assertThat(clock.instant()).isEqualTo(real.instant());
    assertThat(clock.runsAhead()).isFalse();
  }

  @Test
  void anOrdinaryStartAfterASimulatedDayGoesOnWhereThatEnded() {
    var ended = real.instant().plus(Duration.ofDays(2));
    var clock = new DemoClock(settings(1), real, now -> ended);
    assertThat(clock.instant()).isEqualTo(ended);
    real.advance(Duration.ofMinutes(10));
    assertThat(clock.instant()).isEqualTo(ended.plus(Duration.ofMinutes(10)));
    assertThat(clock.runsAhead()).isTrue();
  }

  @Test
  void aFastClockStartsInsideTheDayAndOnlyForwards() {
    assertThat(new DemoClock(settings(20), real, now -> now).instant())
        .isBetween(real.instant(), real.instant().plusSeconds(60));
    real.set(NIGHT);
    var nextMorning = Instant.parse("2026-11-19T01:00:00Z");
    var clock = new DemoClock(settings(20), real, now -> now);
    var first = clock.instant();
    assertThat(first).isBetween(nextMorning, nextMorning.plusSeconds(60));
    assertThat(clock.instant()).isAfterOrEqualTo(first);
    assertThat(clock.pace().in(Duration.ofHours(12))).isEqualTo(Duration.ofHours(240));
  }

  @Test
  void onlyADemosClockMayRunFastAndNotFasterThanAnyoneCanAnswer() {
    settings(60).check(true);
    settings(1).check(false);
    assertThatThrownBy(() -> settings(2).check(false))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("--demo");
    assertThatThrownBy(() -> settings(61).check(true)).isInstanceOf(StartFailure.class);
    assertThatThrownBy(() -> settings(0).check(true)).isInstanceOf(StartFailure.class);
  }

  private static ClockSettings settings(int speed) {
    return new ClockSettings(speed, 9, 18, ZoneId.of("Asia/Shanghai"));
  }
}
