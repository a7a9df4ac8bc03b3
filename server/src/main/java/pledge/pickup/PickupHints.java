package pledge.pickup;

import java.util.Collection;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;

/** The people of a shop see at once what has moved. */
@Component
class PickupHints {

  private final Live live;

  PickupHints(Live live) {
    this.live = live;
  }

  void moved(Pickup pickup, Collection<StaffId> people) {
    if (!people.isEmpty()) {
      live.hint(people.stream().map(Audience::staff).toList(), new Hint("pickup", pickup.id(), 0));
    }
  }
}
