package pledge.pickup;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;

/** The people of a shop, and those who watch over the brand, see at once what has moved. */
@Component
class PickupHints {

  private final Live live;
  private final PickupShops shops;

  PickupHints(Live live, PickupShops shops) {
    this.live = live;
    this.shops = shops;
  }

  void moved(Pickup pickup) {
    Set<Audience> audiences = new LinkedHashSet<>();
    shops.people(pickup).forEach(person -> audiences.add(Audience.staff(person)));
    audiences.add(Audience.managers(pickup.brand()));
    live.hint(audiences, new Hint(Pickup.KIND, pickup.id(), 0));
  }
}
