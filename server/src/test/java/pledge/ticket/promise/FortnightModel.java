package pledge.ticket.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What docs/clocks.md says of one ticket's clocks, its promises and the notices before them,
 * written down as plainly as can be: lists and loops, no database, nothing of the program's own. It
 * is told what happens and when, and asked for every verdict at the end.
 */
final class FortnightModel {

  private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
  private static final Duration USUAL = Duration.ofHours(24);
  private static final Duration AHEAD = Duration.ofMinutes(30);
  private static final Duration PROMISE_WARNS = Duration.ofHours(2);
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** A week's hours, with days that are closed. */
  record Hours(Set<DayOfWeek> days, int from, int to, Set<LocalDate> closed) {

    /** The instant at which so much open time has passed. */
    Instant after(Instant start, Duration open) {
      var left = open;
      for (var day = start.atZone(SHOP).toLocalDate(); ; day = day.plusDays(1)) {
        if (days.contains(day.getDayOfWeek()) && !closed.contains(day)) {
          var opens = day.atStartOfDay(SHOP).plusHours(from).toInstant();
          var closes = day.atStartOfDay(SHOP).plusHours(to).toInstant();
          var begin = start.isAfter(opens) ? start : opens;
          if (begin.isBefore(closes)) {
            var here = Duration.between(begin, closes);
            if (here.compareTo(left) >= 0) {
              return begin.plus(left);
            }
            left = left.minus(here);
          }
        }
      }
    }

    /** The open time between two instants. */
    Duration between(Instant start, Instant end) {
      var sum = Duration.ZERO;
      var last = end.atZone(SHOP).toLocalDate();
      for (var day = start.atZone(SHOP).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
        if (days.contains(day.getDayOfWeek()) && !closed.contains(day)) {
          var opens = day.atStartOfDay(SHOP).plusHours(from).toInstant();
          var closes = day.atStartOfDay(SHOP).plusHours(to).toInstant();
          var begin = start.isAfter(opens) ? start : opens;
          var stop = end.isBefore(closes) ? end : closes;
          sum = begin.isBefore(stop) ? sum.plus(Duration.between(begin, stop)) : sum;
        }
      }
      return sum;
    }
  }

  /** A clause's limit. */
  record Limit(Duration open, Hours hours, Duration warns) {}

  /** One clock. */
  static final class Watch {
    final String clause;
    final @Nullable Hours hours;
    Instant due;
    Instant warn;
    String state = "running";
    boolean ended;
    Duration left = Duration.ZERO;

    Watch(String clause, @Nullable Hours hours, Instant warn, Instant due) {
      this.clause = clause;
      this.hours = hours;
      this.warn = warn;
      this.due = due;
    }

    boolean promise() {
      return hours == null;
    }

    /** What it has come to by now. */
    String verdict(Instant now) {
      return state.equals("running") && due.isBefore(now) ? "broken" : state;
    }
  }

  /** A time the customer was told. */
  static final class Told {
    final Watch watch;
    final Instant at;
    final Instant due;
    final @Nullable Instant noticeAt;
    @Nullable Instant announced;
    @Nullable Instant renewedTo;
    boolean tried;
    boolean over;

    boolean lateBy(Instant now) {
      return noticeAt != null && !now.isBefore(noticeAt);
    }

    boolean toldBefore(Instant now) {
      return at.isBefore(now);
    }

    Told(Watch watch, Instant at, @Nullable Instant noticeAt) {
      this.watch = watch;
      this.at = at;
      this.due = watch.due;
      this.noticeAt = noticeAt;
    }
  }

  private final ZoneId customerZone;
  private final boolean reachable;
  private final Map<String, Limit> limits;
  final List<Watch> watches = new ArrayList<>();
  final List<String> verdicts = new ArrayList<>();
  private final List<Told> tolds = new ArrayList<>();
  private String tier;
  private Instant matterFrom;
  private boolean waiting;
  private boolean unsolved = true;
  private boolean outcome;

  /**
   * @param limits of the solve clauses, as the standard in force has them: may change meanwhile
   * @param tellsTime whether the customer was told when it is to be solved
   */
  FortnightModel(
      String tier,
      Instant now,
      ZoneId customerZone,
      boolean reachable,
      boolean tellsTime,
      Map<String, Limit> limits) {
    this.customerZone = customerZone;
    this.reachable = reachable;
    this.limits = limits;
    this.tier = tier;
    this.matterFrom = now;
    var watch = solve();
    if (tellsTime && watch.due.isAfter(now)) {
      told(watch, now);
    }
  }

  private Watch solve() {
    var clause = "solve." + tier;
    var limit = Objects.requireNonNull(limits.get(clause));
    var watch =
        new Watch(
            clause,
            limit.hours(),
            limit.hours().after(matterFrom, limit.open().minus(limit.warns())),
            limit.hours().after(matterFrom, limit.open()));
    watches.add(watch);
    return watch;
  }

  private @Nullable Watch open(String clause) {
    return watches.stream()
        .filter(watch -> watch.clause.equals(clause) && !watch.ended)
        .findFirst()
        .orElse(null);
  }

  private void stop(@Nullable Watch watch, Instant at) {
    if (watch != null) {
      boolean inTime = watch.state.equals("paused") || !at.isAfter(watch.due);
      watch.state = inTime ? "kept" : "broken";
      watch.ended = true;
    }
  }

  private void drop(@Nullable Watch watch, Instant at) {
    if (watch != null) {
      watch.state = watch.verdict(at).equals("broken") ? "broken" : "cancelled";
      watch.ended = true;
    }
  }

  // --- what happens -----------------------------------------------------------------------------

  void tier(String to, Instant now) {
    if (unsolved && !tier.equals(to)) {
      drop(open("solve." + tier), now);
      tier = to;
      solve();
    }
  }

  /**
   * @param asked whether a written question of ours is what was said last
   */
  void waits(boolean asked, Instant now) {
    if (!unsolved || waiting) {
      return;
    }
    waiting = true;
    var watch = open("solve." + tier);
    if (asked && watch != null && watch.state.equals("running") && !now.isAfter(watch.due)) {
      watch.left = Objects.requireNonNull(watch.hours).between(now, watch.due);
      watch.state = "paused";
    }
  }

  private void goesOn(Instant now) {
    var watch = open("solve." + tier);
    waiting = false;
    if (watch != null && watch.state.equals("paused")) {
      watch.due = Objects.requireNonNull(watch.hours).after(now, watch.left);
      watch.state = "running";
    }
  }

  void customerSpeaks(Instant now) {
    if (!unsolved) {
      reopened(now);
    } else if (waiting) {
      goesOn(now);
    }
  }

  void reopened(Instant now) {
    if (outcome) {
      matterFrom = now;
    }
    unsolved = true;
    waiting = false;
    outcome = false;
    if (open("solve." + tier) == null) {
      solve();
    }
  }

  /** A person told progress. */
  void progress(Instant now) {
    stop(open("solve.progress"), now);
  }

  void outcome(Instant now) {
    stop(open("solve." + tier), now);
    progress(now);
    outcome = true;
    // another tier's clock had taken its place, and the customer has heard the outcome now
    tolds.stream()
        .filter(told -> told.watch.state.equals("cancelled"))
        .forEach(told -> told.over = true);
    unsolved = false;
    waiting = false;
  }

  void closed(Instant now) {
    watches.stream().filter(watch -> !watch.ended).forEach(watch -> drop(watch, now));
  }

  /** Another time told takes the place of the one before. */
  void promised(Instant due, Instant now) {
    var before = open("solve.progress");
    drop(before, now);
    promise(due, now);
    for (var told : List.copyOf(tolds)) {
      boolean later = told.due.isAfter(now) && !told.due.isAfter(due);
      if (told.watch == before && !told.over && told.due.isAfter(now)) {
        told.over = true;
        if (later) {
          verdicts.add("kept solve.progress");
        }
      } else if (!told.over && later && told.announced == null && told.toldBefore(now)) {
        told.announced = now;
      }
    }
  }

  private Watch promise(Instant due, Instant now) {
    var span = Duration.between(now, due);
    var warn =
        span.compareTo(PROMISE_WARNS) > 0 ? due.minus(PROMISE_WARNS) : now.plus(span.dividedBy(2));
    var watch = new Watch("solve.progress", null, warn, due);
    watches.add(watch);
    told(watch, now);
    return watch;
  }

  private void told(Watch watch, Instant now) {
    var warn = watch.warn.isBefore(now) || !watch.warn.isBefore(watch.due) ? now : watch.warn;
    var half = Duration.between(warn, watch.due).dividedBy(2);
    var at = lastAwake(watch.due.minus(half.compareTo(AHEAD) < 0 ? half : AHEAD));
    tolds.add(new Told(watch, now, at.isAfter(now) ? at : null));
  }

  private Instant lastAwake(Instant at) {
    var local = at.atZone(customerZone);
    if (local.getHour() >= 8 && local.getHour() < 21) {
      return at;
    }
    var evening = local.getHour() >= 21 ? local.toLocalDate() : local.toLocalDate().minusDays(1);
    return evening.atTime(21, 0).atZone(customerZone).toInstant().minus(1, ChronoUnit.MICROS);
  }

  boolean quiet(Instant at) {
    int hour = at.atZone(customerZone).getHour();
    return hour < 8 || hour >= 21;
  }

  // --- the notices ------------------------------------------------------------------------------

  /** When something happens by itself next. */
  @Nullable Instant next() {
    var notices =
        tolds.stream()
            .filter(told -> !told.over && told.announced == null && !told.tried)
            .flatMap(told -> Stream.ofNullable(told.noticeAt));
    var ends = tolds.stream().filter(told -> !told.over).map(told -> told.due.plus(GRACE));
    return Stream.concat(notices, ends).min(Comparator.naturalOrder()).orElse(null);
  }

  /** What happens by itself at this instant. */
  void look(Instant now) {
    for (var told : List.copyOf(tolds)) {
      if (!told.over && owedNoMore(told)) {
        told.over = true;
      } else if (!told.over && !now.isBefore(told.due.plus(GRACE))) {
        told.over = true;
        var announced = told.announced;
        boolean kept = announced != null && announced.isBefore(told.due);
        verdicts.add((kept ? "kept " : "broken ") + told.watch.clause);
        var renewed = told.renewedTo;
        if (renewed != null && renewed.isAfter(now)) {
          drop(open("solve.progress"), now);
          promise(renewed, now);
        }
      }
    }
    announce(now);
  }

  private static boolean owedNoMore(Told told) {
    var state = told.watch.state;
    return state.equals("kept") || (state.equals("cancelled") && told.watch.promise());
  }

  /** One notice says it for every time it covers. */
  private void announce(Instant now) {
    var silent = tolds.stream().filter(told -> !told.over && told.announced == null).toList();
    var late = silent.stream().filter(told -> told.lateBy(now)).toList();
    if (late.isEmpty() || quiet(now) || !unsolved) {
      return;
    }
    late.forEach(told -> told.tried = true);
    if (!reachable) {
      return;
    }
    var first = silent.stream().map(told -> told.due).min(Comparator.naturalOrder()).orElseThrow();
    var open = open("solve.progress");
    var standing =
        open == null
                || !open.due.isAfter(first)
                || late.stream().anyMatch(told -> told.watch == open)
            ? null
            : open;
    var usual = (now.isAfter(first) ? now : first).plus(USUAL);
    var awake = lastAwake(usual);
    var later = standing != null ? standing.due : awake.isAfter(first) ? awake : usual;
    silent.stream()
        .filter(told -> !told.due.isAfter(later) && told.watch != standing)
        .forEach(told -> told.announced = now);
    if (open == null) {
      promise(later, now);
    } else if (standing == null) {
      tolds.stream().filter(told -> told.watch == open).forEach(told -> told.renewedTo = later);
    }
  }
}
