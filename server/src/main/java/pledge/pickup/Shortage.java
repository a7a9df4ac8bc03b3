package pledge.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.platform.BadInput;
import pledge.platform.Outcome;
import pledge.platform.Refusal;

/**
 * Something ordered isn't there. The customer is told at once and decides; the shop's hour ends
 * with their word, and where they wait for it, the time they are told is a promise of its own.
 */
@Component
class Shortage {

  private final Pickups pickups;
  private final PickupRows rows;
  private final PickupWords words;
  private final Commitments commitments;

  Shortage(Pickups pickups, PickupRows rows, PickupWords words, Commitments commitments) {
    this.pickups = pickups;
    this.rows = rows;
    this.words = words;
    this.commitments = commitments;
  }

  /**
   * Tells the customer what isn't there, and that the shop will phone. Said again it changes
   * nothing.
   */
  @Transactional
  Outcome<Pickup> missing(UUID id, String what, StaffMember me, Instant now) {
    var pickup = pickups.find(id, me);
    if (!rows.missing(id, what, now)) {
      return pickup.state() == PickupState.SHORT
          ? Outcome.done(pickup)
          : Outcome.refused(
              Refusal.state("not-waiting", "it is " + pickup.state().word() + " already"));
    }
    words.tell(
        pickup,
        "pickup.missing",
        Map.of("number", pickup.number(), "missing", what),
        "pickup.missing",
        now);
    return pickups.moved(id, me, "pickup.missing", what);
  }

  /**
   * What the customer said, by telephone or in the shop.
   *
   * @param until when it will be there, where they wait for it
   */
  @Transactional
  Outcome<Pickup> chosen(
      UUID id, Choice choice, @Nullable Instant until, String note, StaffMember me, Instant now) {
    if (choice == Choice.WAIT && (until == null || !until.isAfter(now))) {
      throw new BadInput("until", "must be a time to come when the customer waits for it");
    }
    var pickup = pickups.find(id, me);
    if (!rows.chosen(id, choice, note, now)) {
      return pickup.choice() == choice
          ? Outcome.done(pickup)
          : Outcome.refused(Refusal.state("not-short", "nothing is asked of the customer"));
    }
    var who = pickup.who(me.id());
    commitments.stop(
        List.of(new Stop(pickup.work(), Pickups.READY, now, who, "the customer has chosen")));
    if (choice == Choice.WAIT) {
      commitments.start(
          List.of(
              new Start(
                  pickup.brand(),
                  Pickups.READY,
                  pickup.work(),
                  who,
                  "shop",
                  "order",
                  now,
                  "the customer waits for what is missing",
                  until)));
    }
    return pickups.moved(id, me, "pickup.chosen", choice.word());
  }
}
