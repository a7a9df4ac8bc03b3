package pledge.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When a shop is open, in its own local time: several half-open spans a weekday, none overlapping.
 * A weekday that isn't there is a closed one.
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week) {

  /** Minutes of a day. */
  private static final int DAY = 24 * 60;

  /**
   * From this minute of the day on and up to, not including, that one.
   *
   * @param from 0 to 1439
   * @param to 1 to 1440, the end of the day
   */
  public record Span(int from, int to) {
    public Span {
      if (from < 0 || to > DAY || from >= to) {
        throw new IllegalArgumentException("no span of a day: " + from + " to " + to);
      }
    }
  }

  public OpeningHours {
    week =
        Map.copyOf(
            week.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, day -> inOrder(day.getValue()))));
  }

  private static List<Span> inOrder(List<Span> spans) {
    var sorted = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from() < sorted.get(i - 1).to()) {
        throw new IllegalArgumentException("spans overlap: " + sorted);
      }
    }
    return sorted;
  }

  public boolean isOpen(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    int minute = local.toLocalTime().toSecondOfDay() / 60;
    return spans(local.toLocalDate()).stream()
        .anyMatch(span -> span.from() <= minute && minute < span.to());
  }

  /** When it is open again, at the latest eight days on; {@code at} itself while open. */
  public Optional<Instant> nextOpen(Instant at, ZoneId zone) {
    if (isOpen(at, zone)) {
      return Optional.of(at);
    }
    var today = at.atZone(zone).toLocalDate();
    return today
        .datesUntil(today.plusDays(8))
        .flatMap(day -> spans(day).stream().map(span -> start(day, span, zone)))
        .filter(start -> start.isAfter(at))
        .findFirst();
  }

  private List<Span> spans(LocalDate day) {
    return week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static Instant start(LocalDate day, Span span, ZoneId zone) {
    return ZonedDateTime.of(day, LocalTime.ofSecondOfDay(span.from() * 60L), zone).toInstant();
  }
}
