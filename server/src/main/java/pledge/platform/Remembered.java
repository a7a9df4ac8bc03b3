package pledge.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read from the database a moment ago. Measured on the machine's monotonic clock; a change
 * made by this process is seen at once, one made by another process after at most the given time.
 *
 * <p>Also what is being read while it changes is forgotten: a reader that began before the change
 * leaves nothing behind that others would believe after it.
 */
public final class Remembered<K, V> {

  private final Cache<K, Held<V>> cache;

  /** How often everything was forgotten: what was read before the last time isn't believed. */
  private final AtomicLong age = new AtomicLong();

  private record Held<V>(V value, long age) {}

  /**
   * @param time how long it is believed
   * @param size entries kept at most
   */
  public Remembered(Duration time, long size) {
    this.cache = Caffeine.newBuilder().expireAfterWrite(time).maximumSize(size).build();
  }

  public V get(K key, Function<K, V> load) {
    var held = cache.getIfPresent(key);
    if (held == null || held.age() != age.get()) {
      held = cache.asMap().compute(key, (wanted, known) -> current(known, wanted, load));
    }
    return held.value();
  }

  private Held<V> current(@Nullable Held<V> known, K key, Function<K, V> load) {
    long now = age.get();
    return known != null && known.age() == now ? known : new Held<>(load.apply(key), now);
  }

  /** Forgets one, now and again when the caller's transaction has ended. */
  public void forget(K key) {
    // Waits for who is reading it; invalidate() may pass by a value that is only being read.
    twice(() -> cache.asMap().compute(key, (wanted, known) -> null));
  }

  /** Forgets all, now and again when the caller's transaction has ended. */
  public void forgetAll() {
    twice(age::incrementAndGet);
  }

  /**
   * Also after a rollback: forgetting is never wrong, and within the transaction somebody may have
   * remembered what then didn't come to be.
   */
  private static void twice(Runnable action) {
    action.run();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              action.run();
            }
          });
    }
  }
}
