package pledge.platform;

import java.time.Duration;

/** Too many requests: 429 with Retry-After. */
public final class TooMany extends RuntimeException {

  private final Duration retryAfter;

  public TooMany(Duration retryAfter) {
    super("too many requests; try again in " + Math.max(1, retryAfter.toSeconds()) + " s");
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
