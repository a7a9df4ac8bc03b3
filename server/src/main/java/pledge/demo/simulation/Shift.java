package pledge.demo.simulation;

import java.time.Duration;
import java.time.LocalTime;

/** When somebody works, by the shop's own time. */
record Shift(LocalTime from, LocalTime until) {

  static final Shift EARLY = new Shift(LocalTime.of(9, 0), LocalTime.of(18, 0));
  static final Shift LATE = new Shift(LocalTime.of(12, 30), LocalTime.of(22, 0));
  static final Shift WHOLE = new Shift(LocalTime.of(9, 0), LocalTime.of(22, 0));

  boolean covers(LocalTime time) {
    return !time.isBefore(from) && time.isBefore(until);
  }

  /** Whether it ends within this time. */
  boolean nearlyOver(LocalTime time, Duration within) {
    return covers(time) && Duration.between(time, until).compareTo(within) < 0;
  }
}
