package pledge.customer;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A value and when it was said. */
record Said<T>(T value, Instant at) {

  /**
   * The newer of the two; of one instant the greater, so that the order of telling is no matter.
   */
  static <T> @Nullable Said<T> newer(
      @Nullable Said<T> one, @Nullable Said<T> other, Comparator<? super T> tie) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int order = one.at.compareTo(other.at);
    if (order == 0) {
      order = tie.compare(one.value, other.value);
    }
    return order >= 0 ? one : other;
  }
}
