package pledge.platform;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A named loop in the background: works while there is work, then rests until woken or until its
 * idle time is over. A failure is logged and tried again after a pause; every round beats the
 * heart, so a loop that hangs or keeps failing turns {@code /actuator/health} red.
 */
public abstract class Worker implements SmartLifecycle {

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final String name;
  private final Duration idle;
  private final Heartbeats.Beat beat;
  private final Semaphore wakes = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  protected Worker(String name, Duration idle, Heartbeats heartbeats) {
    this.name = name;
    this.idle = idle;
    this.beat = heartbeats.register(name, idle.plusSeconds(5));
  }

  /** Does one round. Returns true when there may be more to do at once. */
  protected abstract boolean work() throws InterruptedException;

  /**
   * Does it to each of these, of which one that fails hurts no other: the failure is thrown when
   * all had their turn, so that it is told, and tried again with the next round.
   */
  protected static <T> void each(Collection<T> all, Consumer<T> what) {
    RuntimeException failed = null;
    for (var one : all) {
      try {
        what.accept(one);
      } catch (RuntimeException e) {
        if (failed == null) {
          failed = e;
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  /** Ends the rest early; cheap and callable from anywhere. */
  public final void wake() {
    if (wakes.availablePermits() == 0) {
      wakes.release();
    }
  }

  @Override
  public final synchronized void start() {
    if (running) {
      return;
    }
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::loop);
  }

  private void loop() {
    while (running) {
      try {
        boolean more = work();
        beat.ok();
        if (!more) {
          rest(idle);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        if (!running) {
          return;
        }
        log.error("{} failed and tries again", name, e);
        try {
          rest(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private void rest(Duration time) throws InterruptedException {
    if (wakes.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
      wakes.drainPermits();
    }
  }

  @Override
  public final synchronized void stop() {
    running = false;
    wake();
    var ending = thread;
    if (ending == null) {
      return;
    }
    try {
      if (!ending.join(STOP_WITHIN)) {
        ending.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public final boolean isRunning() {
    return running;
  }
}
