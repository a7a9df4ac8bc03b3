package pledge.payment;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares a sum out so that the parts always add up to it. */
final class Shares {

  private Shares() {}

  /**
   * By largest remainder, the first of equals first: each part is its exact share, rounded up or
   * down. Of a sum not above the weights' no part is above its weight.
   *
   * @param weights not negative; when all are 0 the first part gets everything
   */
  static long[] of(long sum, long[] weights) {
    var total = BigInteger.ZERO;
    for (long weight : weights) {
      total = total.add(BigInteger.valueOf(weight));
    }
    var parts = new long[weights.length];
    if (total.signum() == 0) {
      if (parts.length > 0) {
        parts[0] = sum;
      }
      return parts;
    }
    var rests = new BigInteger[weights.length];
    long left = sum;
    for (int i = 0; i < weights.length; i++) {
      var exact =
          BigInteger.valueOf(sum)
              .multiply(BigInteger.valueOf(weights[i]))
              .divideAndRemainder(total);
      parts[i] = exact[0].longValueExact();
      rests[i] = exact[1];
      left -= parts[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    return parts;
  }

  /** What the first so many of {@code pieces} alike pieces come to; all of them come to the sum. */
  static long first(long count, long sum, int pieces) {
    return sum / pieces * count + Math.min(count, sum % pieces);
  }
}
