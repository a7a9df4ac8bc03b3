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
 * @param readyBy who confirmed that it is there
 * @param lockedUntil no code is taken before, after too many wrong ones
 * @param bookedFor when the customer said they come
 * @param missing what isn't there, as the customer was told
 * @param shortBy who found that
 * @param choice what the customer wants then
 * @param refundMinor what was planned to be paid back
 * @param consentName whom the customer named to collect it for them
 * @param proxyName who did
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
    @Nullable StaffId readyBy,
    @Nullable Instant endedAt,
    @Nullable Instant lockedUntil,
    @Nullable Instant bookedFor,
    @Nullable String missing,
    @Nullable StaffId shortBy,
    @Nullable Choice choice,
    @Nullable Long refundMinor,
    @Nullable String consentName,
    @Nullable String proxyName) {

  static final String KIND = "pickup";

  /** By this name its clocks and evidence are found. */
  WorkRef work() {
    return new WorkRef(KIND, id);
  }

  Answerable who(@Nullable StaffId person) {
    return new Answerable(person, null, shop.value());
  }
}
