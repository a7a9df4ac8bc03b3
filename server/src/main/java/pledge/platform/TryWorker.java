package pledge.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries what is due with somebody outside, several side by side, so that a slow one delays only
 * itself. Each is claimed under a lease: a try that fails by itself or dies with its node is made
 * again when the lease is over, and so may happen twice.
 */
public abstract class TryWorker<J> extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final Semaphore places;

  protected TryWorker(String name, int atOnce, Heartbeats heartbeats) {
    super(name, EVERY, heartbeats);
    this.places = new Semaphore(atOnce);
  }

  /** Leases at most so many that are due. */
  protected abstract List<J> claim(int free);

  /** One try, on a thread of its own. */
  protected abstract void attempt(J job);

  /** The job in the log, without anything personal. */
  protected abstract String named(J job);

  @Override
  protected boolean work() {
    int free = places.availablePermits();
    if (free == 0) {
      return false; // whoever ends wakes us
    }
    for (var job : claim(free)) {
      places.acquireUninterruptibly();
      Thread.ofVirtual().name(named(job)).start(() -> run(job));
    }
    return false;
  }

  private void run(J job) {
    try {
      attempt(job);
    } catch (RuntimeException e) {
      // its lease ends and it is tried again; the words of the failure may hold what is private
      log.warn(
          "{} is left for later: {} {}",
          named(job),
          e.getClass().getName(),
          Arrays.stream(e.getStackTrace()).findFirst().orElse(null));
    } finally {
      places.release();
      wake();
    }
  }
}
