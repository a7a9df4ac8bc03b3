package pledge.platform;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Every background worker beats here; {@code /actuator/health} is red when one is late. Measured on
 * the machine's monotonic clock: a business clock that stands still must not hide a dead worker.
 */
@Component("workers")
public class Heartbeats implements HealthIndicator {

  /** A worker is late after three missed beats. */
  private static final int MISSED = 3;

  private final Map<String, Beat> beats = new ConcurrentHashMap<>();

  /** Registers a worker that promises to beat at least once in {@code every}. */
  public Beat register(String worker, Duration every) {
    return beats.computeIfAbsent(worker, name -> new Beat(every));
  }

  @Override
  public Health health() {
    var late = new TreeMap<String, Object>();
    beats.forEach((worker, beat) -> {
      if (beat.age().compareTo(beat.every.multipliedBy(MISSED)) > 0) {
        late.put(worker, "no beat for " + beat.age().toSeconds() + " s");
      }
    });
    return late.isEmpty()
        ? Health.up().withDetail("workers", beats.size()).build()
        : Health.down().withDetails(late).build();
  }

  /** One worker's pulse. */
  public static final class Beat {
    private final Duration every;
    private volatile long last = System.nanoTime();

    private Beat(Duration every) {
      this.every = every;
    }

    public void ok() {
      last = System.nanoTime();
    }

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - last);
    }
  }
}
