package pledge.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.ledger.Commitments;
import pledge.ledger.Stop;
import pledge.platform.BrandId;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.store.Shop;

/**
 * A shop's people confirm that what was ordered is there, which tells the customer and gives them a
 * code.
 */
@Service
@Executes("pickup.ready")
class Pickups {

  static final ClauseId READY = new ClauseId("pickup.ready");

  private final PickupRows rows;
  private final WaitingRows waiting;
  private final PickupCodes codes;
  private final PickupWords words;
  private final PickupLinks links;
  private final PickupHints hints;
  private final PickupShops shops;
  private final InTime inTime;
  private final Commitments commitments;
  private final AuditTrail audit;

  Pickups(
      PickupRows rows,
      WaitingRows waiting,
      PickupCodes codes,
      PickupWords words,
      PickupLinks links,
      PickupHints hints,
      PickupShops shops,
      InTime inTime,
      Commitments commitments,
      AuditTrail audit) {
    this.rows = rows;
    this.waiting = waiting;
    this.codes = codes;
    this.words = words;
    this.links = links;
    this.hints = hints;
    this.shops = shops;
    this.inTime = inTime;
    this.commitments = commitments;
    this.audit = audit;
  }

  Pickup find(UUID id, StaffMember me) {
    return rows.find(id)
        .filter(pickup -> pickup.brand().equals(me.brand()))
        .filter(pickup -> shops.seenBy(me).contains(pickup.shop()))
        .orElseThrow(() -> new NotFound("pick-up"));
  }

  /** By the number the customer says. */
  Pickup find(String number, StaffMember me) {
    return rows.find(me.brand(), number)
        .filter(pickup -> shops.seenBy(me).contains(pickup.shop()))
        .orElseThrow(() -> new NotFound("pick-up"));
  }

  /** For those who help its customer without working in its shop. */
  Pickup ofBrand(String number, BrandId brand) {
    return rows.find(brand, number).orElseThrow(() -> new NotFound("pick-up"));
  }

  List<Pickup> open(StaffMember me, int limit) {
    return rows.open(me.brand(), shops.seenBy(me), limit);
  }

  /**
   * It is there: the customer is told, with a code, which stops the shop's hour (pickup.ready).
   * Said again it changes nothing.
   */
  @Transactional
  Outcome<Pickup> ready(UUID id, StaffMember me, Instant now) {
    var pickup = find(id, me);
    commitments.hold(pickup.work());
    var code = codes.draw();
    if (!rows.ready(id, me.id(), PickupCodes.digest(id, code), now)) {
      var as = find(id, me);
      return as.state() == PickupState.READY
          ? Outcome.done(as)
          : Outcome.refused(
              Refusal.state("not-waiting", "it is " + as.state().word() + " already"));
    }
    if (!words.text(
        pickup,
        "pickup.ready",
        "pickup.ready-note",
        values(pickup, code, now),
        "pickup.ready",
        now)) {
      // The clock stops all the same only when the customer knows: by telephone, which is said so.
      return moved(id, me, "pickup.ready", "nobody told: no phone number");
    }
    knows(pickup, me, "the customer was told", now);
    return moved(id, me, "pickup.ready", pickup.number());
  }

  /** The customer has been told by telephone, where no text message gets to them. */
  @Transactional
  Outcome<Pickup> told(UUID id, StaffMember me, Instant now) {
    var pickup = find(id, me);
    if (pickup.state() != PickupState.READY) {
      return Outcome.refused(Refusal.state("not-ready", "confirm first that it is there"));
    }
    commitments.hold(pickup.work());
    knows(pickup, me, "told by telephone", now);
    return moved(id, me, "pickup.told", pickup.number());
  }

  private void knows(Pickup pickup, StaffMember me, String how, Instant now) {
    inTime.known(pickup, me.id(), now);
    commitments.stop(List.of(new Stop(pickup.work(), READY, now, pickup.who(me.id()), how)));
  }

  /** Another code, for who lost theirs; the one before is void. */
  @Transactional
  Outcome<Pickup> code(UUID id, UUID request, StaffMember me, Instant now) {
    var pickup = find(id, me);
    var code = codes.draw();
    if (!rows.newCode(id, PickupCodes.digest(id, code))) {
      return Outcome.refused(Refusal.state("not-ready", "there is no code while it isn't ready"));
    }
    if (!words.text(
        pickup, "pickup.code", null, values(pickup, code, now), "pickup.code." + request, now)) {
      return Outcome.refused(
          Refusal.state(
              "no-phone", "no text message gets to this customer: verify them in person"));
    }
    return moved(id, me, "pickup.code", pickup.number());
  }

  /** What nobody collected is back on its shelf. Said again it changes nothing. */
  @Transactional
  Outcome<Pickup> shelved(UUID id, StaffMember me, Instant now) {
    var pickup = find(id, me);
    if (waiting.shelved(id, now)) {
      return moved(id, me, "pickup.shelved", pickup.number());
    }
    return pickup.state() == PickupState.UNCOLLECTED
        ? Outcome.done(pickup)
        : Outcome.refused(Refusal.state("not-uncollected", "it is " + pickup.state().word()));
  }

  /** The customer names who collects it for them. */
  @Transactional
  Outcome<Pickup> consent(Pickup pickup, String name, Actor customer, Instant now) {
    return rows.consents(pickup.id(), name, now)
        ? moved(pickup.id(), customer, "pickup.consent", null)
        : Outcome.refused(Refusal.state("not-open", "it is " + pickup.state().word() + " already"));
  }

  private Map<String, String> values(Pickup pickup, String code, Instant now) {
    return Map.of(
        "number", pickup.number(),
        "shop", shops.of(pickup).map(Shop::name).orElse(""),
        "code", code,
        "link", links.link(pickup, now));
  }

  /** Writes down who moved it, and lets everybody concerned read again. */
  Outcome<Pickup> moved(UUID id, Actor who, String action, @Nullable String what) {
    audit.record(who, action, Pickup.KIND, id.toString(), what);
    var pickup = rows.find(id).orElseThrow();
    hints.moved(pickup);
    return Outcome.done(pickup);
  }
}
