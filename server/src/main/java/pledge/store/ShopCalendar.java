package pledge.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pledge.standard.BusinessCalendar;
import pledge.standard.OpenTime;

/** A shop's own time: its weekly hours without the whiles in which it is closed all the same. */
final class ShopCalendar implements OpenTime {

  private final BusinessCalendar week;
  private final List<Closure> closures;

  private ShopCalendar(BusinessCalendar week, List<Closure> closures) {
    this.week = week;
    this.closures = closures.stream().sorted(Comparator.comparing(Closure::from)).toList();
  }

  /** Empty for a shop that never opens: no promise can run in its hours. */
  static Optional<OpenTime> of(OpeningHours hours, ZoneId zone, List<Closure> closures) {
    if (hours.week().values().stream().allMatch(List::isEmpty)) {
      return Optional.empty();
    }
    var week = BusinessCalendar.in(zone);
    hours
        .week()
        .forEach((day, spans) ->
            week.open(
                List.of(day),
                spans.stream()
                    .map(span -> new BusinessCalendar.Span(span.from(), span.to()))
                    .toList()));
    return Optional.of(new ShopCalendar(week.build(), closures));
  }

  @Override
  public Instant add(Instant start, Duration open) {
    var left = open;
    var from = start;
    for (var closure : closures) {
      if (!closure.to().isAfter(from)) {
        continue;
      }
      if (closure.from().isAfter(from)) {
        var before = week.between(from, closure.from());
        if (before.compareTo(left) >= 0) {
          return week.add(from, left);
        }
        left = left.minus(before);
      }
      if (!left.isZero()) {
        from = closure.to();
      }
    }
    return week.add(from, left);
  }

  @Override
  public Duration between(Instant a, Instant b) {
    if (b.isBefore(a)) {
      return between(b, a).negated();
    }
    var sum = Duration.ZERO;
    var from = a;
    for (var closure : closures) {
      var to = closure.from().isBefore(b) ? closure.from() : b;
      if (to.isAfter(from)) {
        sum = sum.plus(week.between(from, to));
      }
      from = closure.to().isAfter(from) ? closure.to() : from;
    }
    return from.isBefore(b) ? sum.plus(week.between(from, b)) : sum;
  }

  @Override
  public boolean isOpen(Instant instant) {
    return week.isOpen(instant)
        && closures.stream()
            .noneMatch(it -> !instant.isBefore(it.from()) && instant.isBefore(it.to()));
  }
}
