package pledge.platform;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered identifiers (RFC 9562, version 7), made here so that a row's id is known before it
 * is written. Within this process they never go backwards, even when the machine's clock does.
 */
public final class Uuid7 {

  /** Milliseconds in the upper 48 bits, a 12-bit counter below. */
  private static final AtomicLong LAST = new AtomicLong();

  private Uuid7() {}

  public static UUID next() {
    long wish = System.currentTimeMillis() << 12;
    long stamp = LAST.updateAndGet(last -> Math.max(last + 1, wish));
    long high = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0xFFF);
    long low = (ThreadLocalRandom.current().nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
