package pledge.pickup;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.order.OrderId;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.store.ShopId;

/**
 * A pick-up as its shop sees it.
 *
 * @param confirmBy until when the shop is to confirm that it is there (pickup.ready); null once the
 *     customer has been told
 * @param tellBy until when somebody who booked a time must know; null where nobody waits for that
 * @param warnAt from when on the nearer of the two is close; null when there is none
 * @param broken whether one of them has passed
 * @param told whether the customer knows that it is ready
 * @param bookedFor when the customer said they come
 * @param closedThen whether the shop is closed at that time, as it stands now: another is to be
 *     agreed
 * @param missing what isn't there; null when nothing was found missing
 * @param offer which pieces these are and what was offered; null when nothing is missing
 * @param choice what the customer wants then; null while they haven't said
 * @param refundMinor what was paid back, in minor units of the order's currency
 * @param consentName whom the customer named to collect it, who needs no code
 * @param proxyName who collected it for the customer
 * @param lockedUntil no code is taken before
 * @param order goods and contact, the persons masked
 */
@Schema(name = "Pickup")
record PickupView(
    UUID id,
    String number,
    ShopId shop,
    PickupState state,
    Instant knownAt,
    @Nullable Instant confirmBy,
    @Nullable Instant tellBy,
    @Nullable Instant warnAt,
    boolean broken,
    boolean told,
    @Nullable Instant readyAt,
    @Nullable Instant endedAt,
    @Nullable Instant lockedUntil,
    @Nullable Instant bookedFor,
    boolean closedThen,
    @Nullable String missing,
    @Nullable Offered offer,
    @Nullable Choice choice,
    @Nullable Long refundMinor,
    @Nullable String consentName,
    @Nullable String proxyName,
    @Nullable OrderView order) {

  /**
   * @param missing pieces by the line's place in the order, from 0
   */
  @Schema(name = "PickupOffer")
  record Offered(
      List<Offer.Piece> missing, @Nullable Instant waitUntil, @Nullable String substitute) {}

  /** Puts them together; the clocks and orders of all are read at once. */
  @Component
  static class Reader {

    private final PickupRows rows;
    private final Orders orders;
    private final Commitments commitments;
    private final PickupShops shops;

    Reader(PickupRows rows, Orders orders, Commitments commitments, PickupShops shops) {
      this.rows = rows;
      this.orders = orders;
      this.commitments = commitments;
      this.shops = shops;
    }

    PickupView of(Pickup pickup) {
      return of(List.of(pickup)).getFirst();
    }

    List<PickupView> of(Collection<Pickup> pickups) {
      if (pickups.isEmpty()) {
        return List.of();
      }
      var open = commitments.openOf(pickups.stream().map(Pickup::work).toList());
      var bought =
          orders.those(
              pickups.iterator().next().brand(),
              pickups.stream().map(pickup -> new OrderId(pickup.id())).toList());
      return pickups.stream()
          .map(pickup ->
              of(
                  pickup,
                  open.getOrDefault(pickup.work(), List.of()).stream()
                      .filter(clock -> clock.clause().equals(Pickups.READY))
                      .toList(),
                  bought.get(new OrderId(pickup.id()))))
          .toList();
    }

    private PickupView of(Pickup pickup, List<Commitment> clocks, @Nullable OrderView order) {
      var confirmBy = due(clocks, clock -> clock.milestone().isEmpty());
      return new PickupView(
          pickup.id(),
          pickup.number(),
          pickup.shop(),
          pickup.state(),
          pickup.knownAt(),
          confirmBy,
          due(clocks, clock -> clock.milestone().equals(Bookings.STEP)),
          clocks.stream().map(Commitment::warnAt).filter(Objects::nonNull).findFirst().orElse(null),
          clocks.stream().anyMatch(clock -> clock.state() instanceof Commitment.State.Broken),
          pickup.readyAt() != null && confirmBy == null,
          pickup.readyAt(),
          pickup.endedAt(),
          pickup.lockedUntil(),
          pickup.bookedFor(),
          closedThen(pickup),
          pickup.missing(),
          pickup.missing() == null ? null : offered(pickup),
          pickup.choice(),
          pickup.refundMinor(),
          pickup.consentName(),
          pickup.proxyName(),
          order);
    }

    private boolean closedThen(Pickup pickup) {
      var booked = pickup.bookedFor();
      return booked != null && !pickup.state().ended() && !shops.time(pickup).isOpen(booked);
    }

    private Offered offered(Pickup pickup) {
      var offer = rows.offer(pickup.id());
      return new Offered(offer.missing(), offer.waitUntil(), offer.substitute());
    }

    private static @Nullable Instant due(List<Commitment> clocks, Predicate<Commitment> which) {
      return clocks.stream().filter(which).map(Commitment::dueAt).findFirst().orElse(null);
    }
  }
}
