package pledge.pickup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.order.OrderView;
import pledge.platform.BadInput;
import pledge.platform.Outcome;
import pledge.platform.Refusal;

/**
 * Something ordered isn't there. The customer is told at once what can be done and decides, in the
 * chat, on their page or with the shop; the shop's hour ends with their word, which is carried out:
 * what they don't get is paid back, and a time they wait for is a promise of its own.
 */
@Component
class Shortage {

  private static final String ASKED = "pickup.missing";

  private final Pickups pickups;
  private final PickupRows rows;
  private final PickupWords words;
  private final ShortageWays ways;
  private final PickupLinks links;
  private final PickupMoney money;
  private final InTime inTime;
  private final PickupOrders orders;
  private final Commitments commitments;

  Shortage(
      Pickups pickups,
      PickupRows rows,
      PickupWords words,
      ShortageWays ways,
      PickupLinks links,
      PickupMoney money,
      InTime inTime,
      PickupOrders orders,
      Commitments commitments) {
    this.pickups = pickups;
    this.rows = rows;
    this.words = words;
    this.ways = ways;
    this.links = links;
    this.money = money;
    this.inTime = inTime;
    this.orders = orders;
    this.commitments = commitments;
  }

  /**
   * Tells the customer what isn't there and what they may choose. Said again it changes nothing.
   *
   * @param what in other words than the lines' names; null: by these
   */
  @Transactional
  Outcome<Pickup> missing(
      Pickup pickup, Offer offer, @Nullable String what, StaffMember me, Instant now) {
    var lines = orders.of(pickup).lines();
    check(offer, lines, now);
    var said = Objects.requireNonNullElseGet(what, () -> offer.words(lines));
    if (!rows.missing(pickup.id(), said, offer, me.id(), now)) {
      var as = rows.find(pickup.id()).orElseThrow();
      return as.state() == PickupState.SHORT
          ? Outcome.done(as)
          : Outcome.refused(
              Refusal.state("not-waiting", "it is " + as.state().word() + " already"));
    }
    var card = ways.card(pickup, ways.of(orders.of(pickup), offer));
    words.ask(
        pickup,
        ASKED,
        Map.of("number", pickup.number(), "missing", said, "link", links.link(pickup, now)),
        ASKED,
        ways.text(pickup, said, card),
        card,
        now);
    return pickups.moved(pickup.id(), me, "pickup.missing", null);
  }

  private static void check(Offer offer, List<OrderView.Line> lines, Instant now) {
    Map<Integer, Integer> gone = new LinkedHashMap<>();
    for (var piece : offer.missing()) {
      if (piece.line() >= lines.size()
          || piece.quantity() > lines.get(piece.line()).quantity()
          || gone.put(piece.line(), piece.quantity()) != null) {
        throw new BadInput("missing", "names pieces that aren't in the order, or twice");
      }
    }
    var until = offer.waitUntil();
    if (until != null && !until.isAfter(now)) {
      throw new BadInput("waitUntil", "must be a time to come");
    }
  }

  /** What the customer said, by telephone or in the shop. */
  @Transactional
  Outcome<Pickup> chosen(
      Pickup pickup,
      Choice choice,
      @Nullable Instant until,
      String note,
      StaffMember me,
      Instant now) {
    return decide(pickup, choice, until, note, me, me.id(), now);
  }

  /** What the customer chose on their page or in the chat, of what they were offered. */
  @Transactional
  Outcome<Pickup> chosen(Pickup pickup, Choice choice, Actor customer, Instant now) {
    if (!rows.offer(pickup.id()).ways(orders.of(pickup).lines()).contains(choice)) {
      return Outcome.refused(Refusal.state("not-offered", "that isn't among what was offered"));
    }
    var by = Objects.requireNonNull(pickup.shortBy());
    return decide(pickup, choice, null, "", customer, by, now);
  }

  private Outcome<Pickup> decide(
      Pickup pickup,
      Choice choice,
      @Nullable Instant named,
      String note,
      Actor who,
      StaffId rests,
      Instant now) {
    var offer = rows.offer(pickup.id());
    var until = named == null ? offer.waitUntil() : named;
    if (choice == Choice.WAIT && (until == null || !until.isAfter(now))) {
      if (until == null || named != null) {
        throw new BadInput("until", "must be a time to come when the customer waits for it");
      }
      return Outcome.refused(Refusal.state("too-late", "the time to wait for has passed"));
    }
    commitments.hold(pickup.work());
    if (!rows.chosen(pickup.id(), choice, note, now)) {
      var as = rows.find(pickup.id()).orElseThrow();
      return as.choice() == choice
          ? Outcome.done(as)
          : Outcome.refused(Refusal.state("not-short", "nothing is asked of the customer"));
    }
    inTime.known(pickup, rests, now);
    commitments.stop(
        List.of(
            new Stop(
                pickup.work(), Pickups.READY, now, pickup.who(rests), "the customer has chosen")));
    settled(pickup, "pickup.chosen", now);
    carryOut(pickup, choice, offer, until, rests, now);
    return pickups.moved(pickup.id(), who, "pickup.chosen", choice.word());
  }

  /** The card in the chat, where there is one, asks nothing any more. */
  void settled(Pickup pickup, String text, Instant now) {
    words.settled(
        pickup,
        ASKED,
        words.text(pickup, text, Map.of("number", pickup.number())),
        ways.chosen(pickup),
        now);
  }

  private void carryOut(
      Pickup pickup,
      Choice choice,
      Offer offer,
      @Nullable Instant until,
      StaffId rests,
      Instant now) {
    switch (choice) {
      case WAIT ->
          commitments.start(
              List.of(
                  new Start(
                      pickup.brand(),
                      Pickups.READY,
                      pickup.work(),
                      pickup.who(rests),
                      "shop",
                      "order",
                      now,
                      "the customer waits for what is missing",
                      until)));
      case SUBSTITUTE -> {
        // the shop puts it aside and confirms it like the rest
      }
      case PARTIAL -> told(pickup, money.missing(pickup, offer.missing(), rests, now), now);
      case CANCEL -> told(pickup, money.everything(pickup, rests, now), now);
    }
  }

  private void told(Pickup pickup, long back, Instant now) {
    if (back > 0) {
      words.tell(
          pickup,
          "pickup.refunding",
          Map.of("number", pickup.number(), "amount", PickupMoney.amount(back)),
          "pickup.refunding",
          now);
    }
  }
}
