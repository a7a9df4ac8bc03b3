package pledge.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import pledge.platform.BrandId;
import pledge.standard.BusinessCalendar;
import pledge.standard.Standards;
import pledge.testing.FewTries;

/** Quiet is what the wall clock where the customer lives says, through every change of clocks. */
@AddLifecycleHook(FewTries.class)
class QuietHoursTest {

  private static final BusinessCalendar WAKING =
      Standards.shipped(new BrandId("hetang")).calendar("waking-hours");

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  // guarantee 8
  @Property
  void itIsQuietFromNineInTheEveningUntilBeforeEightInTheMorningOnTheCustomersWallClock(
      @ForAll("zones") ZoneId zone, @ForAll("instants") Instant at) {
    var wall = LocalTime.ofInstant(at, zone);
    var awake = !wall.isBefore(MORNING) && wall.isBefore(EVENING);
    assertThat(WAKING.withZone(zone).isOpen(at)).isEqualTo(awake);
  }

  // guarantee 7
  @Property
  void theLastWakingInstantIsNotQuietAndEverythingAfterItIs(
      @ForAll("zones") ZoneId zone, @ForAll("instants") Instant at) {
    var waking = WAKING.withZone(zone);
    var last = QuietHours.lastAwake(waking, at);
    assertThat(last).isBeforeOrEqualTo(at);
    assertThat(waking.isOpen(last)).isTrue();
    if (last.isBefore(at)) {
      assertThat(waking.isOpen(at)).isFalse();
      assertThat(waking.between(last.plus(1, ChronoUnit.MICROS), at)).isZero();
      assertThat(Duration.between(last, at)).isLessThan(Duration.ofHours(13));
    }
  }

  // guarantee 7
  @Property
  void theNextWakingInstantIsNotQuietAndEverythingBeforeItIs(
      @ForAll("zones") ZoneId zone, @ForAll("instants") Instant at) {
    var waking = WAKING.withZone(zone);
    var next = waking.nextOpen(at);
    assertThat(next).isAfterOrEqualTo(at);
    assertThat(waking.isOpen(next)).isTrue();
    assertThat(waking.between(at, next)).isZero();
    assertThat(QuietHours.lastAwake(waking, next)).isEqualTo(next);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Asia/Shanghai",
            "Asia/Urumqi",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "Asia/Kathmandu",
            "Pacific/Chatham")
        .map(ZoneId::of);
  }

  /** In microseconds, as the database keeps them; often on the edge of an hour. */
  @Provide
  Arbitrary<Instant> instants() {
    var seconds =
        Arbitraries.longs()
            .between(
                Instant.parse("2025-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2027-12-31T00:00:00Z").getEpochSecond());
    var anywhere = seconds.map(second -> Instant.ofEpochSecond(second));
    var edges =
        seconds.flatMap(second ->
            Arbitraries.of(-1_000L, 0L, 1_000L)
                .map(nanos -> Instant.ofEpochSecond(second / 900 * 900).plusNanos(nanos)));
    return Arbitraries.oneOf(anywhere, edges);
  }
}
