package pledge.platform;

import java.time.Duration;

/**
 * How many times as fast as real time the business clock runs: 1, but for a demo's simulated day.
 * Whoever means real time although the business clock judges it (a sign-in of twelve hours is meant
 * for a person) asks here how much business time that is.
 */
public record Pace(int times) {

  public static final Pace REAL = new Pace(1);

  /** The business time that passes meanwhile. */
  public Duration in(Duration real) {
    return real.multipliedBy(times);
  }
}
