package pledge.standard;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pledge.standard.BusinessCalendar.Span;

class BusinessCalendarTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  /** Nine to six with a lunch break, China's holidays and make-up days. */
  private final BusinessCalendar office =
      BusinessCalendar.in(SHANGHAI)
          .open(WEEKDAYS, List.of(Span.parse("13:00-18:00"), Span.parse("09:00-12:00")))
          .special(SpecialDays.shipped(), MONDAY)
          .build();

  @Test
  void whatIsLeftAtClosingTimeRunsOnAtTheNextOpening() {
    assertThat(office.add(shanghai("2026-11-20T17:59:45"), Duration.ofSeconds(30)))
        .isEqualTo(shanghai("2026-11-23T09:00:15"));
  }

  @Test
  void aPromiseThatFitsExactlyIsDueAtClosingTime() {
    assertThat(office.add(shanghai("2026-11-20T17:59:30"), Duration.ofSeconds(30)))
        .isEqualTo(shanghai("2026-11-20T18:00:00"));
  }

  @Test
  void theLunchBreakDoesNotCount() {
    assertThat(office.between(shanghai("2026-11-20T11:30:00"), shanghai("2026-11-20T13:30:00")))
        .isEqualTo(Duration.ofHours(1));
    assertThat(office.isOpen(shanghai("2026-11-20T12:00:00"))).isFalse();
    assertThat(office.isOpen(shanghai("2026-11-20T13:00:00"))).isTrue();
    assertThat(office.nextOpen(shanghai("2026-11-20T12:00:00")))
        .isEqualTo(shanghai("2026-11-20T13:00:00"));
  }

  // guarantee 8
  @Test
  void theNationalHolidayIsSkippedAndItsMakeUpSaturdayWorks() {
    // 2026: closed 1 to 7 October, Saturday the 10th worked.
    assertThat(office.add(shanghai("2026-09-30T17:00:00"), Duration.ofHours(2)))
        .isEqualTo(shanghai("2026-10-08T10:00:00"));
    assertThat(office.between(shanghai("2026-10-10T00:00:00"), shanghai("2026-10-11T00:00:00")))
        .isEqualTo(Duration.ofHours(8));
    assertThat(office.isOpen(shanghai("2026-10-17T10:00:00"))).isFalse();
  }

  @Test
  void everyDayOfTheShippedYearsIsEitherWorkedOrNot() {
    // Working days as announced: 248 in 2025, 248 in 2026.
    for (int year : new int[] {2025, 2026}) {
      long worked =
          LocalDate.of(year, 1, 1)
              .datesUntil(LocalDate.of(year + 1, 1, 1))
              .filter(day -> office.isOpen(day.atTime(10, 0).atZone(SHANGHAI).toInstant()))
              .count();
      assertThat(worked).as("working days of %s", year).isEqualTo(248);
    }
  }

  // guarantee 8
  @Test
  void aDayLastsAsLongAsTheClocksMakeIt() {
    assertThat(openHours("Europe/Berlin", "2026-03-29", "00:00-24:00")).isEqualTo(hours(23));
    assertThat(openHours("Europe/Berlin", "2026-10-25", "00:00-24:00")).isEqualTo(hours(25));
    assertThat(openHours("America/New_York", "2026-03-08", "00:00-24:00")).isEqualTo(hours(23));
    assertThat(openHours("America/New_York", "2026-11-01", "00:00-24:00")).isEqualTo(hours(25));
    assertThat(openHours("Australia/Lord_Howe", "2026-04-05", "00:00-24:00"))
        .isEqualTo(hours(24).plusMinutes(30));
    assertThat(openHours("Australia/Lord_Howe", "2026-10-04", "00:00-24:00"))
        .isEqualTo(hours(23).plusMinutes(30));
  }

  // guarantee 8
  @Test
  void officeHoursStayAtTheirLocalTimeWhenClocksChange() {
    var calendar =
        BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .open(EVERY_DAY, List.of(Span.parse("09:00-17:00")))
            .build();
    assertThat(calendar.nextOpen(Instant.parse("2026-03-28T20:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
    assertThat(calendar.nextOpen(Instant.parse("2026-03-27T20:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-28T08:00:00Z"));
  }

  @Test
  void aSpanInsideTheMissingHourIsNeverOpen() {
    assertThat(openHours("Europe/Berlin", "2026-03-29", "02:15-02:45")).isZero();
    assertThat(openHours("Europe/Berlin", "2026-03-29", "02:30-04:00")).isEqualTo(hours(1));
    assertThat(openHours("Europe/Berlin", "2026-03-29", "01:00-02:30")).isEqualTo(hours(1));
  }

  @Test
  void theHourThatComesTwiceIsServedOnceUnlessASpanHoldsItsEnd() {
    assertThat(openHours("Europe/Berlin", "2026-10-25", "02:00-02:30"))
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(openHours("Europe/Berlin", "2026-10-25", "01:00-04:00")).isEqualTo(hours(4));
  }

  // guarantee 8
  @Test
  void weeksAreNotLeaptOverWhenClocksJumpAtTheirVeryFirstMidnight() {
    // In Cairo 00:00 of 25 April 2025, a Friday, didn't exist.
    var fridays =
        BusinessCalendar.in(ZoneId.of("Africa/Cairo"))
            .open(Set.of(FRIDAY), List.of(Span.parse("00:00-00:15")))
            .build();
    assertThat(
            fridays.between(
                Instant.parse("2025-04-24T10:00:00Z"), Instant.parse("2025-05-24T10:00:00Z")))
        .isEqualTo(Duration.ofMinutes(4 * 15));
  }

  @Test
  void ticketsLoggedOrClosedAtWeekendsCountFromMondayAndUntilFriday() {
    var weekdays =
        BusinessCalendar.in(SHANGHAI).open(WEEKDAYS, List.of(Span.parse("00:00-24:00"))).build();
    // Logged on Saturday, closed on the Sunday eight days later: five whole business days.
    assertThat(weekdays.between(shanghai("2026-11-07T15:20:00"), shanghai("2026-11-15T08:05:00")))
        .isEqualTo(Duration.ofDays(5));
    assertThat(weekdays.between(shanghai("2026-11-06T18:00:00"), shanghai("2026-11-10T06:00:00")))
        .isEqualTo(Duration.ofHours(6 + 24 + 6));
    assertThat(weekdays.add(shanghai("2026-11-08T10:00:00"), Duration.ofDays(18)))
        .isEqualTo(shanghai("2026-12-03T00:00:00"));
  }

  @Test
  void aNightShiftIsTwoSpansWithoutASeam() {
    var night =
        BusinessCalendar.in(SHANGHAI)
            .open(EVERY_DAY, List.of(Span.parse("22:00-24:00"), Span.parse("00:00-06:00")))
            .build();
    assertThat(night.add(shanghai("2026-11-20T23:59:50"), Duration.ofSeconds(30)))
        .isEqualTo(shanghai("2026-11-21T00:00:20"));
  }

  @Test
  void aMakeUpDayTakesTheHoursOfTheWeekdayItIsGiven() {
    var calendar =
        BusinessCalendar.in(SHANGHAI)
            .open(EnumSet.range(MONDAY, DayOfWeek.THURSDAY), List.of(Span.parse("09:00-18:00")))
            .open(Set.of(FRIDAY), List.of(Span.parse("09:00-15:00")))
            .working(LocalDate.of(2026, 11, 21), FRIDAY)
            .build();
    assertThat(calendar.between(shanghai("2026-11-21T00:00:00"), shanghai("2026-11-22T00:00:00")))
        .isEqualTo(hours(6));
  }

  @Test
  void aCalendarThatNeverOpensIsRefused() {
    assertThatThrownBy(() -> BusinessCalendar.in(SHANGHAI).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never opens");
    assertThatThrownBy(() ->
            BusinessCalendar.in(SHANGHAI)
                .open(Set.of(SATURDAY, SUNDAY), List.of())
                .working(LocalDate.of(2026, 1, 4), MONDAY)
                .build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void badSpansAreRefused() {
    for (var bad :
        List.of("9-18", "18:00-09:00", "09:00-09:00", "09:00-24:01", "09:60-10:00", "")) {
      assertThatThrownBy(() -> Span.parse(bad))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() ->
            BusinessCalendar.in(SHANGHAI)
                .open(EVERY_DAY, List.of(Span.parse("09:00-12:00"), Span.parse("11:00-13:00"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overlap");
  }

  @Test
  void senselessTimesAreRefused() {
    assertThatThrownBy(() -> office.add(Instant.EPOCH, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> office.add(Instant.EPOCH, Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Duration openHours(String zone, String day, String span) {
    var calendar =
        BusinessCalendar.in(ZoneId.of(zone)).open(EVERY_DAY, List.of(Span.parse(span))).build();
    var start = LocalDate.parse(day).atStartOfDay(ZoneId.of(zone));
    return calendar.between(start.toInstant(), start.plusDays(1).toInstant());
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  private static Instant shanghai(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
