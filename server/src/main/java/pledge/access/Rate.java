package pledge.access;

import java.time.Duration;

/**
 * So many at once, refilled evenly over the given time.
 *
 * @param count how many, at least 1
 * @param per over which time
 */
public record Rate(int count, Duration per) {

  public Rate {
    if (count < 1 || per.isNegative() || per.isZero()) {
      throw new IllegalArgumentException("a rate is at least 1 in a positive time");
    }
  }
}
