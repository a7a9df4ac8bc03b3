package pledge.demo.simulation;

import java.time.Duration;

/** How long an answer asks to wait before the next try. */
final class Later {

  private static final Duration UNSAID = Duration.ofSeconds(5);

  private Later() {}

  static Duration of(Web.Answer answer) {
    var after = answer.retryAfter();
    return after == null ? UNSAID : Duration.ofSeconds(Long.parseLong(after) + 1);
  }
}
