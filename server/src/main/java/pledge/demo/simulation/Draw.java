package pledge.demo.simulation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance, from a seed. Every actor has its own, so that who is quicker changes nobody's luck. */
final class Draw {

  private static final RandomGeneratorFactory<RandomGenerator> KIND =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final RandomGenerator random;

  Draw(long seed) {
    this.random = KIND.create(seed);
  }

  /** Another source whose luck is independent of what is drawn here later. */
  Draw another() {
    return new Draw(random.nextLong());
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  double share() {
    return random.nextDouble();
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Not the machine's: the same seed sends the same messages under the same ids. */
  UUID id() {
    long most = (random.nextLong() & ~0xF000L) | 0x4000L;
    long least = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(most, least);
  }

  /** Until the next of events that come {@code perHour} in the mean. */
  Duration untilNext(double perHour) {
    return millis(-Math.log(1 - random.nextDouble()) / perHour * 3_600_000);
  }

  /** Log-normal, as people's reaction times are: half are shorter than the median. */
  Duration about(Duration median, double spread) {
    return millis(median.toMillis() * Math.exp(random.nextGaussian() * spread));
  }

  private static Duration millis(double millis) {
    return Duration.ofMillis(Math.round(millis));
  }
}
