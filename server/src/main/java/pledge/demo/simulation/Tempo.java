package pledge.demo.simulation;

import java.time.Duration;

/** Simulated time as it passes for those who wait: {@code speed} times as fast as real time. */
record Tempo(int speed) {

  /** How long that really takes; at least a millisecond, so that nobody spins. */
  Duration real(Duration simulated) {
    var real = simulated.dividedBy(speed);
    return real.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : real;
  }

  void pass(Duration simulated) throws InterruptedException {
    if (simulated.isPositive()) {
      Thread.sleep(real(simulated));
    }
  }
}
