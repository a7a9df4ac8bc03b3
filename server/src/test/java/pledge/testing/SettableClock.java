package pledge.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until told otherwise. */
public final class SettableClock extends Clock {

  /** Wednesday 18 November 2026, ten in the morning in Shanghai: a plain working day. */
  public static final Instant PLAIN_MORNING = Instant.parse("2026-11-18T02:00:00Z");

  private volatile Instant now = PLAIN_MORNING;

  public synchronized void set(Instant instant) {
    now = instant;
  }

  /** Moves on and returns the new now. */
  public synchronized Instant advance(Duration time) {
    now = now.plus(time);
    return now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
