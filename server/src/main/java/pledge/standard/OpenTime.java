package pledge.standard;

import java.time.Duration;
import java.time.Instant;

/** Time that counts for a promise, and time in between that doesn't. */
public interface OpenTime {

  /** The earliest instant by which so much open time has passed since {@code start}. */
  Instant add(Instant start, Duration open);

  /** The open time from {@code a} until {@code b}; negative when {@code b} is the earlier. */
  Duration between(Instant a, Instant b);

  /** Whether time counts at this instant. */
  boolean isOpen(Instant instant);
}
