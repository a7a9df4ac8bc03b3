package pledge.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long to wait before what failed is tried again: after each failure the next of these. */
public final class BackOff {

  /** Later by up to a tenth, so that what failed together doesn't come back together. */
  private static final double JITTER = 0.1;

  private final Duration[] waits;

  public BackOff(Duration... waits) {
    this.waits = waits.clone();
  }

  /** How many failures there is a wait for; after more of them it is the last one's again. */
  public int length() {
    return waits.length;
  }

  /**
   * When to try again.
   *
   * @param failures before this one
   * @param notBefore what the other side wished for
   */
  public Instant next(int failures, @Nullable Instant notBefore, Instant now) {
    var planned = waits[Math.clamp(failures, 0, waits.length - 1)];
    var jitter = (long) (planned.toMillis() * ThreadLocalRandom.current().nextDouble(JITTER));
    var next = now.plus(planned).plusMillis(jitter);
    return notBefore != null && notBefore.isAfter(next) ? notBefore : next;
  }
}
