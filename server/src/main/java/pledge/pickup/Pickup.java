package pledge.pickup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.ledger.Answerable;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.store.ShopId;

/**
 * An order that is collected in a shop.
 *
 * @param id the order's
 * @param missing what isn't there, as the customer was told
 * @param choice what the customer wants then
 * @param lockedUntil no code is taken before, after too many wrong ones
 */
record Pickup(
    UUID id,
    BrandId brand,
    String number,
    ShopId shop,
    @Nullable CustomerId customer,
    PickupState state,
    Instant knownAt,
    @Nullable Instant readyAt,
    @Nullable Instant endedAt,
    @Nullable Instant lockedUntil,
    @Nullable String missing,
    @Nullable Choice choice) {

  /** By this name its clocks and evidence are found. */
  WorkRef work() {
    return new WorkRef("pickup", id);
  }

  Answerable who(@Nullable StaffId person) {
    return new Answerable(person, null, shop.value());
  }
}
