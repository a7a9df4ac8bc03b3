package pledge.demo.simulation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Simulated time as it passes for those who live the day: {@code speed} times as fast as real time,
 * until the day is over.
 */
final class Tempo {

  private final int speed;
  private final CountDownLatch over = new CountDownLatch(1);

  Tempo(int speed) {
    this.speed = speed;
  }

  int speed() {
    return speed;
  }

  /** How long that really takes; at least a millisecond, so that nobody spins. */
  Duration real(Duration simulated) {
    var real = simulated.dividedBy(speed);
    return real.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : real;
  }

  /**
   * Waits.
   *
   * @throws InterruptedException when the day is over meanwhile: then nobody does anything more
   */
  void pass(Duration simulated) throws InterruptedException {
    passReally(simulated.isPositive() ? real(simulated) : Duration.ZERO);
  }

  /** The same by the clock on the wall. */
  void passReally(Duration time) throws InterruptedException {
    if (over.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("the day is over");
    }
  }

  /**
   * Waits until the program lets one ask again. Reading goes on after the day's end, which is when
   * everything is read back; whatever would change something doesn't.
   */
  void waitFor(boolean changes, Duration simulated) throws InterruptedException {
    if (changes) {
      pass(simulated);
    } else {
      Thread.sleep(real(simulated));
    }
  }

  boolean over() {
    return over.getCount() == 0;
  }

  /** Ends the day. What has been sent is answered; nothing new is begun. */
  void end() {
    over.countDown();
  }
}
