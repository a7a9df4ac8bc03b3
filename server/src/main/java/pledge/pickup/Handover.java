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
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.order.Handovers;
import pledge.order.OrderId;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * The goods go once to whoever has number and code, or whom the customer named; looking at them
 * together is offered, and how long they may be returned is told.
 */
@Component
@Executes("pickup.handover")
class Handover {

  private static final ClauseId CLAUSE = new ClauseId("pickup.handover");

  private final Pickups pickups;
  private final PickupRows rows;
  private final PickupWords words;
  private final PickupHappenings happenings;
  private final Standards standards;
  private final Commitments commitments;
  private final Handovers handovers;
  private final Observations observations;

  Handover(
      Pickups pickups,
      PickupRows rows,
      PickupWords words,
      PickupHappenings happenings,
      Standards standards,
      Commitments commitments,
      Handovers handovers,
      Observations observations) {
    this.pickups = pickups;
    this.rows = rows;
    this.words = words;
    this.happenings = happenings;
    this.standards = standards;
    this.commitments = commitments;
    this.handovers = handovers;
    this.observations = observations;
  }

  /**
   * @param code null: the customer named who collects it
   * @param proxy who collects it for the customer; null: they do
   * @param goodsOffered whether looking at the goods together was offered
   * @param goodsChecked whether they did
   * @param returnsTold whether the time for returns was said aloud, where no text message says it
   */
  record How(
      @Nullable String code,
      @Nullable String proxy,
      boolean goodsOffered,
      boolean goodsChecked,
      boolean returnsTold) {}

  @Transactional
  Outcome<Pickup> handOver(UUID id, How how, StaffMember me, Instant now) {
    var pickup = pickups.find(id, me);
    if (pickup.state() != PickupState.READY) {
      return Outcome.refused(
          Refusal.state("not-ready", "it is " + pickup.state().word() + ", not ready"));
    }
    if (!how.goodsOffered()) {
      return refused(pickup, me, "goods-not-offered", "offer to look at the goods together", now);
    }
    if (!how.returnsTold() && !words.reaches(pickup)) {
      return refused(pickup, me, "returns-not-told", "say how long the goods may be returned", now);
    }
    if (how.code() == null && (how.proxy() == null || !how.proxy().equals(pickup.consentName()))) {
      return refused(
          pickup, me, "no-consent", "ask for the code, or whom the customer has named", now);
    }
    var digest = how.code() == null ? null : PickupCodes.digest(id, how.code().strip());
    var askAt = now.plus(standards.of(pickup.brand()).setting("pickup.survey-after"));
    commitments.hold(pickup.work());
    if (!rows.collected(id, digest, how.proxy(), how.goodsChecked(), me.id(), askAt, now)) {
      return wrong(pickup, me, now);
    }
    handovers.given(new OrderId(id), now);
    commitments.cancelAll(pickup.work(), now, me, "collected");
    happenings.collected(pickup, now);
    words.tell(pickup, "pickup.collected", returns(pickup), "pickup.collected", now);
    observe(
        pickup,
        Verdict.KEPT,
        me,
        Evidence.said(
            "handed-over",
            "by",
            how.code() == null ? "consent" : "code",
            "proxy",
            how.proxy() != null,
            "looked",
            how.goodsChecked()),
        now);
    return pickups.moved(id, me, "pickup.handover", pickup.number());
  }

  private Outcome<Pickup> refused(
      Pickup pickup, StaffMember me, String code, String detail, Instant now) {
    observe(pickup, Verdict.REFUSED, me, code, now);
    return Outcome.refused(Refusal.of(code, CLAUSE.value(), detail));
  }

  private Map<String, String> returns(Pickup pickup) {
    var days =
        standards.of(pickup.brand()).clause(CLAUSE).figures().duration("returnReminder").toDays();
    return Map.of("number", pickup.number(), "days", Long.toString(days));
  }

  /** Somebody else was faster, or the code is wrong; only so many are tried. */
  private Outcome<Pickup> wrong(Pickup pickup, StaffMember me, Instant now) {
    var as = rows.find(pickup.id()).orElseThrow();
    if (as.state() != PickupState.READY) {
      return Outcome.refused(Refusal.state("not-ready", "it is " + as.state().word() + " by now"));
    }
    var locked = as.lockedUntil();
    if (locked != null && locked.isAfter(now)) {
      return Outcome.refused(locked(locked));
    }
    var figures = standards.of(pickup.brand()).clause(CLAUSE).figures();
    var until = now.plus(figures.duration("codeLock"));
    int left = rows.wrong(pickup.id(), figures.number("codeTries").intValue(), until, now);
    observe(pickup, Verdict.REFUSED, me, "wrong-code", now);
    return Outcome.refused(
        left == 0
            ? locked(until)
            : new Refusal(
                "wrong-code",
                CLAUSE.value(),
                "that isn't the code",
                List.of(),
                Map.of("left", left)));
  }

  private static Refusal locked(Instant until) {
    return new Refusal(
        "code-locked",
        CLAUSE.value(),
        "too many wrong codes: wait, or send another code",
        List.of(),
        Map.of("until", until.toString()));
  }

  private void observe(Pickup pickup, Verdict verdict, StaffMember me, String note, Instant now) {
    observations.observe(
        Observation.of(
            pickup.brand(),
            CLAUSE.value(),
            pickup.work(),
            verdict,
            pickup.who(me.id()),
            "shop",
            "order",
            now,
            Evidence.field("handover", note)));
  }
}
