package pledge.standard;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * When promises run: opening spans a weekday in a time zone, with holidays and make-up working
 * days. Immutable and safe to share.
 *
 * <p>Every span is half-open: open at its start, closed at its end; 24:00 is the next day's 00:00,
 * so a calendar that is open all day has no seam at midnight. Spans are local times: a local time
 * means the first instant at which the zone's wall clock has reached it. A span that falls into a
 * gap of the clock shrinks, one that holds an overlap grows, and neighbouring spans never overlap
 * nor leave a hole.
 */
public final class BusinessCalendar implements OpenTime {

  /** Longer promises are mistakes; the bound keeps a hostile figure from walking for ever. */
  public static final Duration LONGEST = Duration.ofDays(36_525);

  private static final int MINUTES_A_DAY = 24 * 60;

  private final ZoneId zone;
  private final ZoneRules rules;
  private final Map<DayOfWeek, List<Span>> week;
  private final NavigableMap<LocalDate, List<Span>> special;
  private final Duration openAWeek;
  private final boolean always;

  private BusinessCalendar(
      ZoneId zone, Map<DayOfWeek, List<Span>> week, NavigableMap<LocalDate, List<Span>> special) {
    this.zone = zone;
    this.rules = zone.getRules();
    this.week = week;
    this.special = special;
    this.openAWeek =
        Duration.ofMinutes(
            week.values().stream().flatMap(List::stream).mapToInt(Span::minutes).sum());
    this.always =
        week.values().stream().allMatch(BusinessCalendar::wholeDay)
            && special.values().stream().allMatch(BusinessCalendar::wholeDay);
  }

  /** Open at every instant. */
  public static BusinessCalendar always(ZoneId zone) {
    return in(zone).open(List.of(DayOfWeek.values()), List.of(Span.WHOLE_DAY)).build();
  }

  /** Starts a calendar whose spans are local times of this zone. */
  public static Builder in(ZoneId zone) {
    return new Builder(zone);
  }

  public ZoneId zone() {
    return zone;
  }

  /** The same hours by the wall clock of another zone. */
  public BusinessCalendar withZone(ZoneId other) {
    return other.equals(zone) ? this : new BusinessCalendar(other, week, special);
  }

  /**
   * The earliest instant by which so much open time has passed since {@code start}. Adding nothing
   * gives {@code start} itself, open or not.
   *
   * @param open not negative, at most {@link #LONGEST}
   */
  @Override
  public Instant add(Instant start, Duration open) {
    if (open.isNegative() || open.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "open time must lie between zero and " + LONGEST + ": " + open);
    }
    if (always || open.isZero()) {
      return start.plus(open);
    }
    var left = open;
    var from = start;
    var day = dayOf(start);
    while (true) {
      for (var span : spans(day)) {
        var begin = later(from, opens(day, span));
        var end = closes(day, span);
        if (begin.isBefore(end)) {
          var piece = Duration.between(begin, end);
          if (left.compareTo(piece) <= 0) {
            return begin.plus(left);
          }
          left = left.minus(piece);
        }
      }
      day = day.plusDays(1);
      from = Instant.MIN;
      if (left.compareTo(openAWeek) > 0) {
        // Something must be left after the last skipped week: its end is a closing time.
        long weeks = Math.min(left.minusNanos(1).dividedBy(openAWeek), quietWeeks(day));
        left = left.minus(openAWeek.multipliedBy(weeks));
        day = day.plusWeeks(weeks);
      }
    }
  }

  /** The open time from {@code a} until {@code b}; negative when {@code b} is the earlier. */
  @Override
  public Duration between(Instant a, Instant b) {
    if (b.isBefore(a)) {
      return between(b, a).negated();
    }
    if (always) {
      return Duration.between(a, b);
    }
    var sum = Duration.ZERO;
    var from = a;
    var day = dayOf(a);
    var last = dayOf(b);
    while (!day.isAfter(last)) {
      for (var span : spans(day)) {
        var begin = later(from, opens(day, span));
        var end = earlier(b, closes(day, span));
        if (begin.isBefore(end)) {
          sum = sum.plus(Duration.between(begin, end));
        }
      }
      day = day.plusDays(1);
      from = Instant.MIN;
      long whole = ChronoUnit.DAYS.between(day, last) / 7;
      if (whole > 0) {
        long weeks = Math.min(whole, quietWeeks(day));
        sum = sum.plus(openAWeek.multipliedBy(weeks));
        day = day.plusWeeks(weeks);
      }
    }
    return sum;
  }

  @Override
  public boolean isOpen(Instant instant) {
    if (always) {
      return true;
    }
    var day = dayOf(instant);
    for (var span : spans(day)) {
      if (!instant.isBefore(opens(day, span)) && instant.isBefore(closes(day, span))) {
        return true;
      }
    }
    return false;
  }

  /** This instant when open, else the next opening. */
  public Instant nextOpen(Instant instant) {
    if (always) {
      return instant;
    }
    for (var day = dayOf(instant); ; day = day.plusDays(1)) {
      for (var span : spans(day)) {
        var begin = later(instant, opens(day, span));
        if (begin.isBefore(closes(day, span))) {
          return begin;
        }
      }
    }
  }

  /** This instant when open, else the last closing, which itself is closed. */
  public Instant lastOpen(Instant instant) {
    if (isOpen(instant)) {
      return instant;
    }
    for (var day = dayOf(instant); ; day = day.minusDays(1)) {
      for (var span : spans(day).reversed()) {
        var end = closes(day, span);
        if (!end.isAfter(instant) && opens(day, span).isBefore(end)) {
          return end;
        }
      }
    }
  }

  private List<Span> spans(LocalDate day) {
    var own = special.get(day);
    return own != null ? own : Objects.requireNonNull(week.get(day.getDayOfWeek()));
  }

  private Instant opens(LocalDate day, Span span) {
    return reached(day, span.fromMinute());
  }

  private Instant closes(LocalDate day, Span span) {
    return reached(day, span.toMinute());
  }

  /** The first instant at which the wall clock has reached this local time. */
  private Instant reached(LocalDate day, int minute) {
    var local =
        minute == MINUTES_A_DAY
            ? day.plusDays(1).atStartOfDay()
            : LocalDateTime.of(day, LocalTime.ofSecondOfDay(minute * 60L));
    var transition = rules.getTransition(local);
    if (transition == null) {
      return local.toInstant(rules.getOffset(local));
    }
    return transition.isGap()
        ? transition.getInstant()
        : local.toInstant(transition.getOffsetBefore());
  }

  /** The day whose stretch, from its 00:00 until the next day's, holds the instant. */
  private LocalDate dayOf(Instant instant) {
    var day = LocalDate.ofInstant(instant, zone);
    while (instant.isBefore(reached(day, 0))) {
      day = day.minusDays(1);
    }
    // When clocks go back over midnight, the repeated evening belongs to the new day.
    while (!instant.isBefore(reached(day, MINUTES_A_DAY))) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** How many whole weeks from this day on hold neither a special day nor a change of clocks. */
  private long quietWeeks(LocalDate day) {
    var next = special.ceilingKey(day);
    // From just before: clocks that jump forward at midnight change at the very start of a day.
    var transition = rules.nextTransition(reached(day, 0).minusNanos(1));
    if (transition != null) {
      var changes = transition.getDateTimeBefore().toLocalDate();
      var after = transition.getDateTimeAfter().toLocalDate();
      changes = after.isBefore(changes) ? after : changes;
      next = next == null || changes.isBefore(next) ? changes : next;
    }
    return next == null ? Long.MAX_VALUE : Math.max(0, ChronoUnit.DAYS.between(day, next) / 7);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static boolean wholeDay(List<Span> spans) {
    return spans.equals(List.of(Span.WHOLE_DAY));
  }

  /**
   * Open from a minute of the day until before another.
   *
   * @param fromMinute minutes since 00:00 on the wall clock, 0 to 1439
   * @param toMinute later than {@code fromMinute}, at most 1440 (24:00)
   */
  public record Span(int fromMinute, int toMinute) {

    static final Span WHOLE_DAY = new Span(0, MINUTES_A_DAY);

    private static final Pattern WRITTEN =
        Pattern.compile("\\s*(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})\\s*");

    public Span {
      if (fromMinute < 0 || toMinute > MINUTES_A_DAY || fromMinute >= toMinute) {
        throw new IllegalArgumentException(
            "a span runs from 00:00 at the earliest to 24:00 at the latest and isn't empty: "
                + written(fromMinute)
                + "-"
                + written(toMinute));
      }
    }

    /** Reads {@code 09:00-18:30}; the end may be 24:00. A night shift is written as two spans. */
    public static Span parse(String text) {
      var parts = WRITTEN.matcher(text);
      if (!parts.matches()
          || Integer.parseInt(parts.group(2)) > 59
          || Integer.parseInt(parts.group(4)) > 59) {
        throw new IllegalArgumentException("not a span like 09:00-18:30: " + text);
      }
      return new Span(
          Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)) * 60 + Integer.parseInt(parts.group(4)));
    }

    int minutes() {
      return toMinute - fromMinute;
    }

    @Override
    public String toString() {
      return written(fromMinute) + "-" + written(toMinute);
    }

    private static String written(int minute) {
      return "%02d:%02d".formatted(Math.floorDiv(minute, 60), Math.floorMod(minute, 60));
    }
  }

  /** Collects the opening times; weekdays never mentioned are closed. */
  public static final class Builder {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    private final NavigableMap<LocalDate, DayOfWeek> working = new TreeMap<>();
    private final Collection<LocalDate> holidays = new TreeSet<>();

    private Builder(ZoneId zone) {
      this.zone = zone;
      for (var weekday : DayOfWeek.values()) {
        week.put(weekday, List.of());
      }
    }

    /** Sets the spans of these weekdays, in place of what they had. */
    public Builder open(Collection<DayOfWeek> weekdays, Collection<Span> spans) {
      var sorted = tidy(spans);
      for (var weekday : weekdays) {
        week.put(weekday, sorted);
      }
      return this;
    }

    /** Closed on this day. */
    public Builder holiday(LocalDate day) {
      holidays.add(day);
      working.remove(day);
      return this;
    }

    /** A make-up working day with the hours of the given weekday. */
    public Builder working(LocalDate day, DayOfWeek like) {
      working.put(day, like);
      holidays.remove(day);
      return this;
    }

    /** Holidays close; make-up working days take the hours of the given weekday. */
    public Builder special(Collection<SpecialDay> days, DayOfWeek makeUpLike) {
      for (var day : days) {
        if (day.working()) {
          working(day.day(), makeUpLike);
        } else {
          holiday(day.day());
        }
      }
      return this;
    }

    /**
     * @throws IllegalArgumentException when no weekday ever opens
     */
    public BusinessCalendar build() {
      if (week.values().stream().allMatch(List::isEmpty)) {
        throw new IllegalArgumentException("a calendar that never opens can't carry a promise");
      }
      var special = new TreeMap<LocalDate, List<Span>>();
      holidays.forEach(day -> special.put(day, List.of()));
      working.forEach((day, like) -> special.put(day, Objects.requireNonNull(week.get(like))));
      return new BusinessCalendar(zone, new EnumMap<>(week), special);
    }

    private static List<Span> tidy(Collection<Span> spans) {
      var sorted = new ArrayList<Span>();
      for (var span : spans.stream().sorted(Comparator.comparingInt(Span::fromMinute)).toList()) {
        if (sorted.isEmpty() || sorted.getLast().toMinute() < span.fromMinute()) {
          sorted.add(span);
        } else if (sorted.getLast().toMinute() == span.fromMinute()) {
          sorted.add(new Span(sorted.removeLast().fromMinute(), span.toMinute()));
        } else {
          throw new IllegalArgumentException(
              "spans of a day overlap: " + sorted.getLast() + " and " + span);
        }
      }
      return List.copyOf(sorted);
    }
  }
}
