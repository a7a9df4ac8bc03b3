package pledge.ticket.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** When a told time is asked about and announced; nights are 21 to 8. */
class NoticePlanTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration AHEAD = Duration.ofMinutes(30);
  private static final Instant TEN = Instant.parse("2026-11-18T02:00:00Z");

  private static boolean quiet(Instant at) {
    int hour = at.atZone(ZONE).getHour();
    return hour < 8 || hour >= 21;
  }

  private static Instant lastAwake(Instant before) {
    if (!quiet(before)) {
      return before;
    }
    var local = before.atZone(ZONE);
    var day = local.getHour() < 8 ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    return day.atTime(21, 0).atZone(ZONE).toInstant().minus(1, ChronoUnit.MICROS);
  }

  private static NoticePlan plan(Instant told, Duration warnAfter, Duration dueAfter) {
    return NoticePlan.of(
        told, told.plus(warnAfter), told.plus(dueAfter), AHEAD, NoticePlanTest::lastAwake);
  }

  @Test
  void byDayTheNoticeGoesOutHalfAnHourAheadOrHalfWayFromANearWarning() {
    var long6 = plan(TEN, Duration.ofHours(4), Duration.ofHours(6));
    assertThat(long6.askAt()).isEqualTo(TEN.plus(Duration.ofHours(4)));
    assertThat(long6.noticeAt()).isEqualTo(TEN.plus(Duration.ofMinutes(330)));
    var short1 = plan(TEN, Duration.ofMinutes(45), Duration.ofHours(1));
    assertThat(short1.noticeAt()).isEqualTo(TEN.plusSeconds(52 * 60 + 30));
  }

  @Test
  void oneThatWouldFallIntoTheNightGoesBeforeItAndThePersonIsAskedEarlier() {
    var night = plan(TEN, Duration.ofHours(15), Duration.ofHours(17));
    assertThat(night.noticeAt())
        .isEqualTo(TEN.plus(Duration.ofHours(11)).minus(1, ChronoUnit.MICROS));
    assertThat(night.askAt()).isBefore(night.noticeAt()).isAfter(TEN);
  }

  @Test
  void toldAtNightForTheSameNightThereIsNoTimeToSayIt() {
    var tenAtNight = TEN.plus(Duration.ofHours(12));
    assertThat(plan(tenAtNight, Duration.ofHours(3), Duration.ofHours(4)).noticeAt()).isNull();
  }

  @Property(tries = 2_000)
  void aNoticeIsNeverAtNightNeverBeforeTheTellingAndNeverTooLate(
      @ForAll @IntRange(min = 0, max = 20_000) int toldMinute,
      @ForAll @IntRange(min = 2, max = 6_000) int length,
      @ForAll @IntRange(min = 0, max = 100) int warnPercent) {
    var told = TEN.plus(Duration.ofMinutes(toldMinute));
    var due = Duration.ofMinutes(length);
    var plan = plan(told, due.multipliedBy(warnPercent).dividedBy(100), due);
    assertThat(plan.askAt()).isAfterOrEqualTo(told).isBeforeOrEqualTo(told.plus(due));
    var at = plan.noticeAt();
    if (at == null) {
      // nobody is awake between the telling and the latest hour for a notice
      for (int minute = 1; minute < length - 30; minute++) {
        assertThat(quiet(told.plus(Duration.ofMinutes(minute)))).isTrue();
      }
    } else {
      assertThat(quiet(at)).isFalse();
      assertThat(at).isAfter(told).isBeforeOrEqualTo(told.plus(due));
      assertThat(plan.askAt()).isBeforeOrEqualTo(at);
    }
  }
}
