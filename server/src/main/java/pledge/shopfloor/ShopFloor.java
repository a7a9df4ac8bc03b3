package pledge.shopfloor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.BrandId;
import pledge.platform.NotFound;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;

/** Which shop floors a person may see, and who is told when something moves on one. */
@Component
class ShopFloor {

  private final Shops shops;
  private final Live live;

  ShopFloor(Shops shops, Live live) {
    this.shops = shops;
    this.live = live;
  }

  /** Those who work in a shop see it, managers every one of their brand. */
  Shop shop(UUID id, StaffMember me) {
    return shop(me.brand(), id)
        .filter(shop -> me.is(Role.MANAGER) || shop.people().contains(me.id()))
        .orElseThrow(() -> new NotFound("shop"));
  }

  Optional<Shop> shop(BrandId brand, UUID id) {
    return shops.find(brand, new ShopId(id));
  }

  Optional<Shop> shop(BrandId brand, ShopId id) {
    return shops.find(brand, id);
  }

  /** The people of a shop, and who watches over all, see at once what has moved. */
  void moved(Shop shop) {
    var audiences = new java.util.ArrayList<Audience>(people(shop.people()));
    audiences.add(Audience.managers(shop.brand()));
    live.hint(audiences, new Hint("shopfloor", shop.id().value(), 0));
  }

  private static List<Audience> people(Collection<StaffId> people) {
    return people.stream().map(Audience::staff).toList();
  }
}
