package pledge.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;

/**
 * What was read a moment ago. Measured on the machine's monotonic clock; a change made by this
 * process is forgotten at once, one made by another process after at most the given time.
 */
final class Remembered<K, V> {

  private final Cache<K, V> cache;

  Remembered(Duration time, long size) {
    this.cache = Caffeine.newBuilder().expireAfterWrite(time).maximumSize(size).build();
  }

  V get(K key, Function<K, V> load) {
    return cache.get(key, load);
  }

  void forget(K key) {
    cache.invalidate(key);
  }

  void forgetAll() {
    cache.invalidateAll();
  }
}
