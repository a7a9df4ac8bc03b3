package pledge.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pledge.customer.Happening;
import pledge.customer.Timeline;

/** How pick-ups end, in their customers' timelines; their beginning is the order's. */
@Component
class PickupHappenings {

  private final Timeline timeline;

  PickupHappenings(Timeline timeline) {
    this.timeline = timeline;
  }

  void collected(Pickup pickup, Instant at) {
    append(pickup, "pickup.collected", at);
  }

  void putBack(Pickup pickup, Instant at) {
    append(pickup, "pickup.put-back", at);
  }

  private void append(Pickup pickup, String what, Instant at) {
    if (pickup.customer() != null) {
      timeline.append(
          List.of(
              Happening.of(
                  pickup.brand(),
                  pickup.customer(),
                  pickup.work(),
                  pickup.id(),
                  what,
                  "store",
                  Map.of("number", pickup.number()),
                  at)));
    }
  }
}
