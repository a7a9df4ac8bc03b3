package pledge.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import pledge.standard.BusinessCalendar.Span;
import pledge.testing.FewTries;

/** Laws that every calendar obeys, on calendars and instants drawn around changes of the clock. */
@AddLifecycleHook(FewTries.class)
class BusinessCalendarLawsTest {

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Australia/Lord_Howe"),
          // Clocks change at midnight, and once went back over it.
          ZoneId.of("Africa/Cairo"),
          ZoneId.of("America/Sao_Paulo"));

  @Property
  void addingAndMeasuringAgree(
      @ForAll("plans") Plan plan, @ForAll("instants") Instant start, @ForAll("times") Duration d) {
    var calendar = plan.calendar();
    assertThat(calendar.between(start, calendar.add(start, d))).isEqualTo(d);
  }

  @Property
  void addingGivesTheEarliestSuchInstant(
      @ForAll("plans") Plan plan, @ForAll("instants") Instant start, @ForAll("times") Duration d) {
    var calendar = plan.calendar();
    var due = calendar.add(start, d);
    if (!d.isZero()) {
      assertThat(calendar.between(start, due.minusNanos(1))).isLessThan(d);
    }
  }

  @Property
  void addingIsAdditive(
      @ForAll("plans") Plan plan,
      @ForAll("instants") Instant start,
      @ForAll("times") Duration one,
      @ForAll("times") Duration two) {
    var calendar = plan.calendar();
    assertThat(calendar.add(calendar.add(start, one), two))
        .isEqualTo(calendar.add(start, one.plus(two)));
  }

  @Property
  void measuringIsAdditiveAndKnowsTheDirection(
      @ForAll("plans") Plan plan,
      @ForAll("instants") Instant a,
      @ForAll("instants") Instant b,
      @ForAll("instants") Instant c) {
    var calendar = plan.calendar();
    assertThat(calendar.between(a, b).plus(calendar.between(b, c)))
        .isEqualTo(calendar.between(a, c));
    assertThat(calendar.between(b, a)).isEqualTo(calendar.between(a, b).negated());
  }

  @Property
  void laterStartsAndLongerTimesAreNeverDueEarlier(
      @ForAll("plans") Plan plan,
      @ForAll("instants") Instant start,
      @ForAll("times") Duration later,
      @ForAll("times") Duration d,
      @ForAll("times") Duration more) {
    var calendar = plan.calendar();
    var due = calendar.add(start, d);
    assertThat(calendar.add(start.plus(later), d)).isAfterOrEqualTo(due);
    assertThat(calendar.add(start, d.plus(more))).isAfterOrEqualTo(due);
  }

  // guarantee 8
  @Property
  void openTimeIsWhatTheWallClockShowsThroughEveryChangeOfClocks(
      @ForAll("plans") Plan plan, @ForAll("minutes") Instant start, @ForAll("fewDays") Duration d) {
    var calendar = plan.calendar();
    var end = start.plus(d);
    assertThat(calendar.between(start, end)).isEqualTo(plan.countedByTheMinute(start, end));
  }

  // guarantee 7
  @Property
  void openAllDayHasNoSeamAtMidnight(
      @ForAll("zones") ZoneId zone,
      @ForAll("instants") Instant start,
      @ForAll("times") Duration d) {
    // The holiday far away keeps the second one from taking the short cut of the first.
    for (var calendar :
        List.of(
            BusinessCalendar.always(zone),
            BusinessCalendar.in(zone)
                .open(List.of(DayOfWeek.values()), List.of(Span.parse("00:00-24:00")))
                .holiday(LocalDate.of(1990, 1, 1))
                .build())) {
      assertThat(calendar.add(start, d)).isEqualTo(start.plus(d));
      assertThat(calendar.between(start, start.plus(d))).isEqualTo(d);
      var midnight = LocalDate.ofInstant(start, zone).plusDays(1).atStartOfDay(zone).toInstant();
      for (long nanos : new long[] {-60_000_000_000L, -1_000_000_000L, -1, 0, 1, 1_000_000_000L}) {
        assertThat(calendar.isOpen(midnight.plusNanos(nanos))).isTrue();
      }
    }
  }

  // guarantee 7
  @Property
  void spansAreHalfOpen(@ForAll("plans") Plan plan, @ForAll("instants") Instant start) {
    var calendar = plan.calendar();
    var opening = calendar.nextOpen(start);
    assertThat(calendar.isOpen(opening)).isTrue();
    assertThat(calendar.between(opening, opening.plusNanos(1))).isEqualTo(Duration.ofNanos(1));
    // Open time counts exactly where the calendar is open.
    assertThat(calendar.isOpen(start))
        .isEqualTo(!calendar.between(start, start.plusNanos(1)).isZero());
  }

  @Property
  void theNextOpeningPassesNoOpenTime(
      @ForAll("plans") Plan plan, @ForAll("instants") Instant start) {
    var calendar = plan.calendar();
    var opening = calendar.nextOpen(start);
    assertThat(opening).isAfterOrEqualTo(start);
    assertThat(calendar.between(start, opening)).isZero();
    assertThat(calendar.add(start, Duration.ofNanos(1))).isEqualTo(opening.plusNanos(1));
  }

  @Property
  void leapingOverWeeksCountsWhatSingleDaysCount(
      @ForAll("plans") Plan plan, @ForAll("instants") Instant start, @ForAll("years") Duration d) {
    var calendar = plan.calendar();
    var sum = Duration.ZERO;
    var end = start.plus(d);
    for (var from = start; from.isBefore(end); from = from.plus(3, ChronoUnit.DAYS)) {
      var to = from.plus(3, ChronoUnit.DAYS);
      sum = sum.plus(calendar.between(from, to.isBefore(end) ? to : end));
    }
    assertThat(calendar.between(start, end)).isEqualTo(sum);
    assertThat(calendar.between(start, calendar.add(start, sum))).isEqualTo(sum);
  }

  // guarantee 8
  @Property
  void nothingCountsOnHolidaysAndMakeUpDaysCountLikeTheirWeekday(
      @ForAll("plans") Plan plan, @ForAll("instants") Instant any) {
    var zone = plan.zone();
    var day = LocalDate.ofInstant(any, zone);
    var from = day.atStartOfDay(zone).toInstant();
    var to = day.plusDays(1).atStartOfDay(zone).toInstant();

    var closed = plan.builder().holiday(day).build();
    assertThat(closed.between(from, to)).isZero();
    assertThat(closed.isOpen(from.plus(Duration.between(from, to).dividedBy(2)))).isFalse();

    for (var like : DayOfWeek.values()) {
      var working = plan.builder().working(day, like).build();
      var asThatWeekday = new Plan(zone, plan.week(), Map.of(day, like));
      assertThat(working.between(from, to)).isEqualTo(asThatWeekday.countedByTheMinute(from, to));
    }
  }

  /** A calendar with the plain data to count by. */
  record Plan(ZoneId zone, Map<DayOfWeek, List<Span>> week, Map<LocalDate, DayOfWeek> working) {

    BusinessCalendar.Builder builder() {
      var builder = BusinessCalendar.in(zone);
      week.forEach((weekday, spans) -> builder.open(List.of(weekday), spans));
      working.forEach(builder::working);
      return builder;
    }

    BusinessCalendar calendar() {
      return builder().build();
    }

    /** Looks at the wall clock every minute; when it goes back, waits until it catches up. */
    Duration countedByTheMinute(Instant from, Instant to) {
      var reached = LocalDateTime.MIN;
      long minutes = 0;
      for (var at = from.minus(2, ChronoUnit.DAYS);
          at.isBefore(to);
          at = at.plus(1, ChronoUnit.MINUTES)) {
        var shown = LocalDateTime.ofInstant(at, zone);
        reached = shown.isAfter(reached) ? shown : reached;
        if (!at.isBefore(from) && open(reached)) {
          minutes++;
        }
      }
      return Duration.ofMinutes(minutes);
    }

    private boolean open(LocalDateTime wall) {
      var day = wall.toLocalDate();
      var minute = wall.getHour() * 60 + wall.getMinute();
      return week.getOrDefault(working.getOrDefault(day, day.getDayOfWeek()), List.of()).stream()
          .anyMatch(span -> span.fromMinute() <= minute && minute < span.toMinute());
    }
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES);
  }

  @Provide
  Arbitrary<Plan> plans() {
    var cuts = Arbitraries.integers().between(0, 96).map(quarter -> quarter * 15);
    var day =
        cuts.set()
            .ofMinSize(0)
            .ofMaxSize(6)
            .map(set -> {
              var sorted = set.stream().sorted().toList();
              var spans = new ArrayList<Span>();
              for (int i = 0; i + 1 < sorted.size(); i += 2) {
                spans.add(new Span(sorted.get(i), sorted.get(i + 1)));
              }
              return List.copyOf(spans);
            });
    var week =
        day.list()
            .ofSize(7)
            .map(days -> {
              var byDay = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
              for (var weekday : DayOfWeek.values()) {
                byDay.put(weekday, days.get(weekday.ordinal()));
              }
              // At least one stretch, early enough to meet the changes of the clock.
              if (byDay.values().stream().allMatch(List::isEmpty)) {
                byDay.put(DayOfWeek.SUNDAY, List.of(Span.parse("00:30-02:45")));
              }
              return byDay;
            });
    var special =
        Combinators.combine(Arbitraries.integers().between(0, 730), Arbitraries.of(DayOfWeek.class))
            .as((offset, like) -> Map.entry(LocalDate.of(2025, 1, 1).plusDays(offset), like))
            .list()
            .ofMaxSize(12)
            .map(entries -> {
              var days = new TreeMap<LocalDate, DayOfWeek>();
              entries.forEach(entry -> days.put(entry.getKey(), entry.getValue()));
              return days;
            });
    return Combinators.combine(zones(), week, special).as(Plan::new);
  }

  /** Within 2025 and 2026, often close to a change of the clock in one of the zones. */
  @Provide
  Arbitrary<Instant> instants() {
    var anywhere =
        Arbitraries.longs()
            .between(
                Instant.parse("2025-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2026-12-31T00:00:00Z").getEpochSecond());
    var changes = new ArrayList<Long>();
    for (var zone : ZONES) {
      var at = Instant.parse("2025-01-01T00:00:00Z");
      for (int i = 0; i < 4; i++) {
        var change = zone.getRules().nextTransition(at);
        if (change == null) {
          break;
        }
        at = change.getInstant();
        changes.add(at.getEpochSecond());
      }
    }
    // 2018: in São Paulo midnight didn't exist, and one evening came twice.
    changes.add(Instant.parse("2018-11-04T03:00:00Z").getEpochSecond());
    changes.add(Instant.parse("2018-02-18T02:00:00Z").getEpochSecond());
    var near =
        Combinators.combine(
                Arbitraries.of(changes), Arbitraries.integers().between(-100_000, 100_000))
            .as(Long::sum);
    return Combinators.combine(
            Arbitraries.oneOf(anywhere, near), Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<Instant> minutes() {
    return instants().map(instant -> instant.truncatedTo(ChronoUnit.MINUTES));
  }

  @Provide
  Arbitrary<Duration> fewDays() {
    return Arbitraries.integers().between(0, 4 * 24 * 60).map(Duration::ofMinutes);
  }

  @Provide
  Arbitrary<Duration> times() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 60_000_000_000L).map(Duration::ofNanos),
        Arbitraries.longs().between(0, 7 * 24 * 3600).map(Duration::ofSeconds),
        Arbitraries.longs().between(0, 2_000L * 3600).map(Duration::ofSeconds));
  }

  @Provide
  Arbitrary<Duration> years() {
    return Arbitraries.longs().between(0, 3L * 366 * 24 * 3600).map(Duration::ofSeconds);
  }
}
