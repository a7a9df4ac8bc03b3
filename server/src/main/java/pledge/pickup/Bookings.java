package pledge.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.AuditTrail;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.OpenTime;
import pledge.standard.Standards;

/**
 * A customer says when they come. From then on a second clock of pickup.ready runs beside the
 * shop's hour: they are told at least that long ahead, while somebody is in the shop to tell them.
 */
@Component
class Bookings {

  /** The step of pickup.ready that a booked time asks for. */
  static final String STEP = "booking";

  private final PickupRows rows;
  private final PickupShops shops;
  private final PickupHints hints;
  private final Standards standards;
  private final Commitments commitments;
  private final AuditTrail audit;

  Bookings(
      PickupRows rows,
      PickupShops shops,
      PickupHints hints,
      Standards standards,
      Commitments commitments,
      AuditTrail audit) {
    this.rows = rows;
    this.shops = shops;
    this.hints = hints;
    this.standards = standards;
    this.commitments = commitments;
    this.audit = audit;
  }

  /**
   * Books a time, or another one instead of the one before. The same again changes nothing.
   *
   * @param at null: they come whenever they like
   */
  @Transactional
  Outcome<Pickup> book(Pickup pickup, @Nullable Instant at, Actor by, Instant now) {
    if (pickup.state().ended()) {
      return Outcome.refused(
          Refusal.state("not-open", "it is " + pickup.state().word() + " already"));
    }
    if (java.util.Objects.equals(at, pickup.bookedFor())) {
      return Outcome.done(pickup);
    }
    if (at != null) {
      var time = shops.time(pickup);
      if (!time.isOpen(at)) {
        return Outcome.refused(Refusal.state("shop-closed", "the shop is closed then"));
      }
      var earliest = earliest(pickup, time, now);
      if (at.isBefore(earliest)) {
        return Outcome.refused(
            new Refusal(
                "too-soon",
                Pickups.READY.value(),
                "the shop needs its time to confirm and to tell the customer ahead",
                List.of(),
                Map.of("earliest", earliest.toString())));
      }
    }
    commitments.hold(pickup.work());
    if (!rows.booked(pickup.id(), at)) {
      return Outcome.refused(Refusal.state("not-open", "it is over by now"));
    }
    watch(pickup, at, by, now);
    audit.record(by, "pickup.book", Pickup.KIND, pickup.id().toString(), null);
    hints.moved(pickup);
    return Outcome.done(rows.find(pickup.id()).orElseThrow());
  }

  /** Once it is ready nothing is left to be told in time: any open hour will do. */
  private Instant earliest(Pickup pickup, OpenTime time, Instant now) {
    var standard = standards.of(pickup.brand());
    return pickup.state() == PickupState.READY
        ? now
        : time.add(now, standard.limit(Pickups.READY, "shop").duration())
            .plus(standard.clause(Pickups.READY).figures().duration("aheadOfBooking"));
  }

  /** The hour ahead of it; the ledger finds the last moment before at which the shop is open. */
  private void watch(Pickup pickup, @Nullable Instant booked, Actor by, Instant now) {
    var before =
        commitments.openOf(List.of(pickup.work())).getOrDefault(pickup.work(), List.of()).stream()
            .filter(clock -> clock.milestone().equals(STEP))
            .map(Commitment::id)
            .toList();
    if (!before.isEmpty()) {
      commitments.cancelThese(pickup.work(), before, now, by, "another time was booked");
    }
    if (booked != null && pickup.state() != PickupState.READY) {
      var ahead = standards.of(pickup.brand()).clause(Pickups.READY).figures();
      commitments.start(
          List.of(
              Start.of(
                      pickup.brand(),
                      Pickups.READY.value(),
                      pickup.work(),
                      pickup.who(null),
                      "shop",
                      "order",
                      now,
                      "a time was booked")
                  .stepWhileOpen(STEP, booked.minus(ahead.duration("aheadOfBooking")))));
    }
  }
}
