package pledge.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The clocks of one piece of work, counted by the simulator's own reckoning: kept when stopped by
 * the due instant, broken afterwards, nothing when ended before without having been stopped.
 */
final class Clocks {

  private record Running(Instant start, Instant due) {}

  private record Begun(String clause, Instant at) {}

  private final Map<String, Running> running = new HashMap<>();
  private final Set<Begun> begun = new HashSet<>();
  private final Figures figures;
  private final Map<String, List<Duration>> times;

  Clocks(Figures figures, Map<String, List<Duration>> times) {
    this.figures = figures;
    this.times = times;
  }

  /** Starting one that runs changes nothing, nor does hearing twice of the same beginning. */
  void start(String clause, Instant at, Instant due) {
    if (begun.add(new Begun(clause, at))) {
      running.putIfAbsent(clause, new Running(at, due));
    }
  }

  boolean knows(String clause, Instant at) {
    return begun.contains(new Begun(clause, at));
  }

  void stop(String clause, Instant at) {
    var clock = running.remove(clause);
    if (clock != null) {
      figures.judged(clause, !at.isAfter(clock.due()));
      times
          .computeIfAbsent(clause, absent -> new ArrayList<>())
          .add(Duration.between(clock.start(), at));
    }
  }

  /** Ends it without a verdict, unless it was broken by then. */
  void cancel(String clause, Instant at) {
    var clock = running.remove(clause);
    if (clock != null && clock.due().isBefore(at)) {
      figures.broken(clause);
    }
  }

  void cancelAll(Instant at) {
    List.copyOf(running.keySet()).forEach(clause -> cancel(clause, at));
  }

  boolean runs(String clause) {
    return running.containsKey(clause);
  }
}
