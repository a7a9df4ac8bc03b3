package pledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import pledge.standard.OpenTime;
import pledge.testing.FewTries;

/** A shop's time, counted minute by minute beside the calendar. */
@AddLifecycleHook(FewTries.class)
class ShopCalendarTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGIN = Instant.parse("2026-11-16T00:00:00Z");

  private static final OpeningHours HOURS =
      new OpeningHours(
          Map.of(
              DayOfWeek.MONDAY, List.of(new OpeningHours.Span(600, 780)),
              DayOfWeek.TUESDAY, List.of(new OpeningHours.Span(540, 1320)),
              DayOfWeek.SATURDAY, List.of(new OpeningHours.Span(0, 1440))));

  @Property
  void openTimeIsWhatAWatchCountsMinuteByMinute(
      @ForAll("closed") List<Closure> closed,
      @ForAll("minutes") int from,
      @ForAll("minutes") int to) {
    var calendar = ShopCalendar.of(HOURS, ZONE, closed).orElseThrow();
    int first = Math.min(from, to);
    int last = Math.max(from, to);
    long counted = 0;
    for (int minute = first; minute < last; minute++) {
      counted += open(closed, at(minute)) ? 1 : 0;
    }
    assertThat(calendar.between(at(first), at(last))).isEqualTo(Duration.ofMinutes(counted));
    assertThat(calendar.between(at(last), at(first))).isEqualTo(Duration.ofMinutes(-counted));
    assertThat(calendar.isOpen(at(from))).isEqualTo(open(closed, at(from)));
  }

  @Property
  void whatIsAddedIsWhatHasPassed(
      @ForAll("closed") List<Closure> closed,
      @ForAll("minutes") int from,
      @ForAll("spans") int open) {
    OpenTime calendar = ShopCalendar.of(HOURS, ZONE, closed).orElseThrow();
    var due = calendar.add(at(from), Duration.ofMinutes(open));
    assertThat(calendar.between(at(from), due)).isEqualTo(Duration.ofMinutes(open));
    if (open > 0) {
      assertThat(calendar.between(at(from), due.minusMillis(1)))
          .isLessThan(Duration.ofMinutes(open));
    }
  }

  private static boolean open(List<Closure> closed, Instant at) {
    return HOURS.isOpen(at, ZONE)
        && closed.stream().noneMatch(it -> !at.isBefore(it.from()) && at.isBefore(it.to()));
  }

  private static Instant at(int minute) {
    return BEGIN.plus(Duration.ofMinutes(minute));
  }

  @Provide
  Arbitrary<Integer> minutes() {
    return Arbitraries.integers().between(0, 14 * 24 * 60);
  }

  @Provide
  Arbitrary<Integer> spans() {
    return Arbitraries.integers().between(0, 3_000);
  }

  /** They may overlap, touch, and lie in closed hours. */
  @Provide
  Arbitrary<List<Closure>> closed() {
    return Combinators.combine(minutes(), Arbitraries.integers().between(1, 4_000))
        .as((from, length) -> new Closure(UUID.randomUUID(), at(from), at(from + length), ""))
        .list()
        .ofMaxSize(5);
  }
}
