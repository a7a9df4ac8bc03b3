package pledge.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long somebody at this place of a queue will wait. */
final class Forecast {

  /** Fewer than this tell nothing about a pace. */
  private static final int ENOUGH = 3;

  private Forecast() {}

  /**
   * From the pace of the last minutes where there is one; otherwise from the places people have and
   * how long one is taken.
   *
   * @param position 1 for the next
   * @param lately work items given out within {@code window}
   * @param places work items the people present can have in hand together
   * @param handling how long one is in hand, where nothing better is known
   * @return null when nobody is there to come
   */
  static @Nullable Duration of(
      int position, int lately, Duration window, int places, Duration handling) {
    if (lately >= ENOUGH) {
      return window.multipliedBy(position).dividedBy(lately);
    }
    return places == 0 ? null : handling.multipliedBy(position).dividedBy(places);
  }
}
