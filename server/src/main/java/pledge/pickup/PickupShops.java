package pledge.pickup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.ShopHours;
import pledge.platform.BrandId;
import pledge.standard.OpenTime;
import pledge.standard.Standards;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;

/** The shops as pick-ups need them: whose they are, who works there, when they are open. */
@Component
class PickupShops {

  private final Shops shops;
  private final ObjectProvider<ShopHours> hours;
  private final Standards standards;

  PickupShops(Shops shops, ObjectProvider<ShopHours> hours, Standards standards) {
    this.shops = shops;
    this.hours = hours;
    this.standards = standards;
  }

  /** The shops whose pick-ups this person sees: a clerk's own, others' of the brand all. */
  Set<ShopId> seenBy(StaffMember me) {
    return Stream.of(Role.MANAGER, Role.SUPERVISOR, Role.COMPLAINT_OFFICER, Role.ANALYST)
            .anyMatch(me::is)
        ? shops.all(me.brand()).stream().map(Shop::id).collect(Collectors.toSet())
        : shops.of(me.id());
  }

  List<Shop> all(BrandId brand) {
    return shops.all(brand);
  }

  Optional<Shop> of(Pickup pickup) {
    return of(pickup.brand(), pickup.shop());
  }

  Optional<Shop> of(BrandId brand, ShopId id) {
    return shops.find(brand, id);
  }

  Collection<StaffId> people(Pickup pickup) {
    return of(pickup).map(Shop::people).orElse(Set.of());
  }

  /** The shop's own hours without its closures; the standard's where it says none. */
  OpenTime time(Pickup pickup) {
    return hours.stream()
        .findFirst()
        .flatMap(known -> known.of(pickup.shop().value()))
        .orElseGet(() -> standards.of(pickup.brand()).calendar(ShopHours.CALENDAR));
  }
}
