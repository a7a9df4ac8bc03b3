package pledge.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Stop;
import pledge.ledger.Verdict;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;

/**
 * What a shop's people do with a pick-up: confirm that it is there, which tells the customer and
 * gives them a code, and hand it over to whoever has number and code.
 */
@Service
@Executes({"pickup.ready", "pickup.handover"})
class Pickups {

  static final ClauseId READY = new ClauseId("pickup.ready");
  private static final ClauseId HANDOVER = new ClauseId("pickup.handover");

  private final PickupRows rows;
  private final PickupCodes codes;
  private final PickupWords words;
  private final PickupHints hints;
  private final Shops shops;
  private final Standards standards;
  private final Commitments commitments;
  private final Observations observations;
  private final AuditTrail audit;

  Pickups(
      PickupRows rows,
      PickupCodes codes,
      PickupWords words,
      PickupHints hints,
      Shops shops,
      Standards standards,
      Commitments commitments,
      Observations observations,
      AuditTrail audit) {
    this.rows = rows;
    this.codes = codes;
    this.words = words;
    this.hints = hints;
    this.shops = shops;
    this.standards = standards;
    this.commitments = commitments;
    this.observations = observations;
    this.audit = audit;
  }

  /** The shops whose pick-ups this person sees: a clerk's own, a manager's all. */
  Set<ShopId> shopsOf(StaffMember me) {
    return me.is(Role.MANAGER)
        ? shops.all(me.brand()).stream().map(Shop::id).collect(Collectors.toSet())
        : shops.of(me.id());
  }

  Pickup find(UUID id, StaffMember me) {
    return rows.find(id)
        .filter(pickup -> pickup.brand().equals(me.brand()))
        .filter(pickup -> shopsOf(me).contains(pickup.shop()))
        .orElseThrow(() -> new NotFound("pick-up"));
  }

  /** By the number the customer says. */
  Pickup find(String number, StaffMember me) {
    return rows.find(me.brand(), number)
        .filter(pickup -> shopsOf(me).contains(pickup.shop()))
        .orElseThrow(() -> new NotFound("pick-up"));
  }

  List<Pickup> open(StaffMember me, int limit) {
    return rows.open(me.brand(), shopsOf(me), limit);
  }

  /**
   * It is there: the customer is told, with a code, which stops the shop's hour (pickup.ready).
   * Said again it changes nothing.
   */
  @Transactional
  Outcome<Pickup> ready(UUID id, StaffMember me, Instant now) {
    var pickup = find(id, me);
    var code = codes.draw();
    if (!rows.ready(id, me.id(), PickupCodes.digest(id, code), now)) {
      var as = find(id, me);
      return as.state() == PickupState.READY
          ? Outcome.done(as)
          : Outcome.refused(
              Refusal.state("not-waiting", "it is " + as.state().word() + " already"));
    }
    if (!words.tell(pickup, "pickup.ready", values(pickup, code), "pickup.ready", now)) {
      // The clock stops all the same only when the customer knows: by telephone, which is said so.
      return moved(id, me, "pickup.ready", "nobody told: no phone number");
    }
    commitments.stop(
        List.of(new Stop(pickup.work(), READY, now, pickup.who(me.id()), "the customer was told")));
    return moved(id, me, "pickup.ready", pickup.number());
  }

  /** The customer has been told by telephone, where no text message gets to them. */
  @Transactional
  Outcome<Pickup> told(UUID id, StaffMember me, Instant now) {
    var pickup = find(id, me);
    if (pickup.state() != PickupState.READY) {
      return Outcome.refused(Refusal.state("not-ready", "confirm first that it is there"));
    }
    commitments.stop(
        List.of(new Stop(pickup.work(), READY, now, pickup.who(me.id()), "told by telephone")));
    return moved(id, me, "pickup.told", pickup.number());
  }

  /** Another code, for who lost theirs; the one before is void. */
  @Transactional
  Outcome<Pickup> code(UUID id, UUID request, StaffMember me, Instant now) {
    var pickup = find(id, me);
    var code = codes.draw();
    if (!rows.newCode(id, PickupCodes.digest(id, code))) {
      return Outcome.refused(Refusal.state("not-ready", "there is no code while it isn't ready"));
    }
    if (!words.tell(pickup, "pickup.code", values(pickup, code), "pickup.code." + request, now)) {
      return Outcome.refused(
          Refusal.state(
              "no-phone", "no text message gets to this customer: verify them in person"));
    }
    return moved(id, me, "pickup.code", pickup.number());
  }

  private Map<String, String> values(Pickup pickup, String code) {
    var shop = shopOf(pickup).map(Shop::name).orElse("");
    return Map.of("number", pickup.number(), "shop", shop, "code", code);
  }

  /**
   * @param proxy somebody else collects it for the customer, with number and code
   * @param goodsOffered whether looking at the goods together was offered
   * @param goodsChecked whether they did
   */
  record HandOver(String code, boolean proxy, boolean goodsOffered, boolean goodsChecked) {}

  /**
   * Hands the goods over, once: number and code prove who may have them, looking at the goods is
   * offered, and the reminder how long they may be returned goes out by itself (pickup.handover).
   */
  @Transactional
  Outcome<Pickup> handOver(UUID id, HandOver how, StaffMember me, Instant now) {
    var pickup = find(id, me);
    if (pickup.state() != PickupState.READY) {
      return Outcome.refused(
          Refusal.state("not-ready", "it is " + pickup.state().word() + ", not ready"));
    }
    if (!how.goodsOffered()) {
      observe(pickup, Verdict.REFUSED, me, "goods not offered for a look", now);
      return Outcome.refused(
          Refusal.of("goods-not-offered", HANDOVER.value(), "offer to look at the goods together"));
    }
    var digest = PickupCodes.digest(id, how.code().strip());
    if (!rows.collected(id, digest, me.id(), how.proxy(), how.goodsChecked(), now)) {
      return wrong(pickup, me, now);
    }
    commitments.cancelAll(pickup.work(), now, me, "collected");
    words.tell(pickup, "pickup.collected", returns(pickup), "pickup.collected", now);
    observe(
        pickup,
        Verdict.KEPT,
        me,
        how.proxy() ? "number and code, by proxy" : "number and code",
        now);
    return moved(id, me, "pickup.handover", pickup.number());
  }

  private Map<String, String> returns(Pickup pickup) {
    var days =
        standards.of(pickup.brand()).clause(HANDOVER).figures().duration("returnReminder").toDays();
    return Map.of("number", pickup.number(), "days", Long.toString(days));
  }

  /** Somebody else was faster, or the code is wrong; only so many are tried. */
  private Outcome<Pickup> wrong(Pickup pickup, StaffMember me, Instant now) {
    var as = find(pickup.id(), me);
    if (as.state() != PickupState.READY) {
      return Outcome.refused(Refusal.state("not-ready", "it is " + as.state().word() + " by now"));
    }
    var locked = as.lockedUntil();
    if (locked != null && locked.isAfter(now)) {
      return Outcome.refused(locked(locked));
    }
    var figures = standards.of(pickup.brand()).clause(HANDOVER).figures();
    var until = now.plus(figures.duration("codeLock"));
    int left = rows.wrong(pickup.id(), figures.number("codeTries").intValue(), until, now);
    observe(pickup, Verdict.REFUSED, me, "wrong code", now);
    return Outcome.refused(
        left == 0
            ? locked(until)
            : new Refusal(
                "wrong-code",
                HANDOVER.value(),
                "that isn't the code",
                List.of(),
                Map.of("left", left)));
  }

  private static Refusal locked(Instant until) {
    return new Refusal(
        "code-locked",
        HANDOVER.value(),
        "too many wrong codes: wait, or send another code",
        List.of(),
        Map.of("until", until.toString()));
  }

  Outcome<Pickup> moved(UUID id, StaffMember me, String action, String what) {
    audit.record(me, action, "pickup", id.toString(), what);
    var pickup = find(id, me);
    shopOf(pickup).ifPresent(shop -> hints.moved(pickup, shop.people()));
    return Outcome.done(pickup);
  }

  private Optional<Shop> shopOf(Pickup pickup) {
    return shops.all(pickup.brand()).stream()
        .filter(shop -> shop.id().equals(pickup.shop()))
        .findFirst();
  }

  private void observe(Pickup pickup, Verdict verdict, StaffMember me, String note, Instant now) {
    observations.observe(
        Observation.of(
            pickup.brand(),
            HANDOVER.value(),
            pickup.work(),
            verdict,
            pickup.who(me.id()),
            "shop",
            "order",
            now,
            Evidence.field("handover", note)));
  }
}
