package pledge.aftersales;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.aftersales.Request.State;
import pledge.approval.ApprovalDecided;
import pledge.approval.ApprovalWithdrawn;
import pledge.approval.Approvals;
import pledge.approval.Approvals.Ruling.Asked;
import pledge.approval.Approvals.Ruling.Granted;
import pledge.approval.Spending;
import pledge.ledger.Answerable;
import pledge.order.Orders;
import pledge.payment.Back;
import pledge.payment.PaidPieces;
import pledge.payment.Payment;
import pledge.payment.PaymentMoved;
import pledge.payment.Payments;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.WorkRef;
import pledge.standard.AftersalesTerms.Freight;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * Pays a request back: its share by the arithmetic of the bill, within the limits of whoever grants
 * it (authority.limit, the ticket being the matter), through the journal of {@code payment}.
 */
@Component
class Refunds {

  private static final SystemActor BY = new SystemActor("aftersales");

  private final Requests requests;
  private final RequestRows rows;
  private final RequestNotes notes;
  private final RequestWords words;
  private final StepClock clock;
  private final Tickets tickets;
  private final Orders orders;
  private final Approvals approvals;
  private final Payments payments;
  private final PaidPieces pieces;

  Refunds(
      Requests requests,
      RequestRows rows,
      RequestNotes notes,
      RequestWords words,
      StepClock clock,
      Tickets tickets,
      Orders orders,
      Approvals approvals,
      Payments payments,
      PaidPieces pieces) {
    this.requests = requests;
    this.rows = rows;
    this.notes = notes;
    this.words = words;
    this.clock = clock;
    this.tickets = tickets;
    this.orders = orders;
    this.approvals = approvals;
    this.payments = payments;
    this.pieces = pieces;
  }

  /**
   * @param agreed less than its share, where the customer agreed to it and keeps the goods; null:
   *     its share
   */
  Outcome<Request> refund(StaffMember me, UUID id, @Nullable Long agreed, Instant now) {
    return requests.with(
        me,
        id,
        now,
        (ticket, request) ->
            switch (request.state()) {
              case ASKED, REFUNDING, REFUNDED -> Outcome.done(request);
              default -> pay(me, ticket, request, agreed, now);
            });
  }

  private Outcome<Request> pay(
      StaffMember me, Ticket ticket, Request request, @Nullable Long agreed, Instant now) {
    if (!request.kind().pays() || request.state() != request.ready()) {
      return Outcome.refused(Requests.movedOn(request));
    }
    var refusal = Gates.ineligible(request.ruling());
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    var key = UUID.nameUUIDFromBytes((request.id() + ":money:" + request.tries()).getBytes(UTF_8));
    var order = orders.find(request.brand(), request.orderNumber()).orElseThrow();
    var back = pieces.take(order, of(request), key, TicketId.KIND).orElse(null);
    if (back == null) {
      return Outcome.refused(
          Refusal.of(
              "paid-back", Gates.ELIGIBILITY, "these pieces are paid back already: judge it anew"));
    }
    long pays = agreed == null ? back.money() : agreed;
    if (pays > back.money()) {
      return Outcome.refused(
          Refusal.state("more-than-share", "these pieces come to " + back.money() + " at most"));
    }
    if (back.equals(Back.NOTHING) && order.lines().get(request.line()).totalMinor() > 0) {
      return Outcome.refused(
          Refusal.state(
              "nothing-paid", "the order system knows of no payment left for this order"));
    }
    rows.money(request, key, back, pays);
    var paid = rows.find(request.id()).orElseThrow();
    if (back.equals(Back.NOTHING)) {
      rows.move(request, request.ready(), State.REFUNDED, now);
      clock.kept(request, new Answerable(me.id(), ticket.team()), "nothing to pay", now);
      return noted(ticket, paid, me, State.REFUNDED, now);
    }
    var claim =
        new Approvals.Claim(
            ticket.work(),
            new Approvals.Where(ticket.number(), ticket.channel(), ticket.type()),
            Spending.REFUND,
            pays,
            request.reason(),
            me,
            key,
            now);
    // where only points go back, no limit is touched
    var ruling = pays == 0 ? Outcome.<Approvals.Ruling>done(new Granted()) : approvals.claim(claim);
    return switch (ruling) {
      case Outcome.Refused<Approvals.Ruling>(Refusal no) -> Outcome.refused(no);
      case Outcome.Done<Approvals.Ruling>(Granted()) ->
          plan(ticket, paid, me.id(), now) instanceof Outcome.Refused<Payment>(Refusal no)
              ? Outcome.refused(no)
              : onItsWay(ticket, paid, me, request.ready(), now);
      case Outcome.Done<Approvals.Ruling>(Asked(var approval)) -> {
        rows.move(request, request.ready(), State.ASKED, now);
        words.asked(ticket, paid, now);
        yield noted(ticket, paid, me, State.ASKED, now);
      }
    };
  }

  private Outcome<Request> onItsWay(
      Ticket ticket, Request request, StaffMember me, State from, Instant now) {
    if (!rows.move(request, from, State.REFUNDING, now)) {
      return Outcome.refused(Requests.movedOn(request));
    }
    words.refunding(ticket, request, money(request), now);
    return noted(ticket, request, me, State.REFUNDING, now);
  }

  private Outcome<Request> noted(
      Ticket ticket, Request request, Actor who, State state, Instant now) {
    notes.step(ticket, request, who, state.word(), null, now);
    return Outcome.done(rows.find(request.id()).orElseThrow());
  }

  private static long money(Request request) {
    var pays = request.pays();
    return pays == null ? 0 : pays;
  }

  private static PaidPieces.Pieces of(Request request) {
    return new PaidPieces.Pieces(
        request.line(), request.quantity(), request.ruling().freight() == Freight.SELLER);
  }

  /**
   * Money, and with it the coupon's and the points' share, so that whoever keeps those reads what
   * goes back. An agreed part of the money leaves them: the customer keeps the goods.
   */
  private Outcome<Payment> plan(Ticket ticket, Request request, StaffId by, Instant now) {
    var share = Objects.requireNonNull(request.back());
    boolean whole = money(request) == share.money();
    return payments.plan(
        new Payments.Plan(
            ticket.brand(),
            ticket.work(),
            ticket.number(),
            Payment.Kind.REFUND,
            request.order(),
            money(request),
            whole ? share.coupon() : 0,
            whole ? share.points() : 0,
            request.ruling().policy(),
            request.ruling().standardVersion(),
            by,
            Objects.requireNonNull(request.moneyKey()),
            now));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(ApprovalDecided decided) {
    with(
        decided.work(),
        decided.request(),
        decided.at(),
        (ticket, request) -> {
          if (request.state() != State.ASKED) {
            return;
          }
          if (decided.granted()
              && plan(ticket, request, decided.by(), decided.at())
                  instanceof Outcome.Done<Payment>) {
            rows.move(request, State.ASKED, State.REFUNDING, decided.at());
            words.refunding(ticket, request, money(request), decided.at());
            notes.step(ticket, request, BY, "refunding", null, decided.at());
          } else {
            if (decided.granted()) {
              approvals.giveBack(ticket.brand(), decided.request());
            }
            back(ticket, request, State.ASKED, "not-granted", decided.at());
          }
        });
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdrawn(ApprovalWithdrawn withdrawn) {
    with(
        withdrawn.work(),
        withdrawn.request(),
        withdrawn.at(),
        (ticket, request) -> back(ticket, request, State.ASKED, "withdrawn", withdrawn.at()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(PaymentMoved moved) {
    with(
        moved.work(),
        moved.key(),
        moved.at(),
        (ticket, request) -> {
          switch (moved.state()) {
            case PLANNED, SUBMITTED -> {}
            case PAID -> {
              if (rows.move(request, State.REFUNDING, State.REFUNDED, moved.at())) {
                clock.kept(request, ticket.who(), "money is back", moved.at());
                notes.step(ticket, request, BY, "refunded", null, moved.at());
              }
            }
            case FAILED -> {
              approvals.giveBack(ticket.brand(), moved.key());
              back(ticket, request, State.REFUNDING, "failed", moved.at());
            }
          }
        });
  }

  /** It stands again where it stood before the money: somebody decides anew. */
  private void back(Ticket ticket, Request request, State from, String step, Instant at) {
    if (rows.move(request, from, request.ready(), at)) {
      rows.noMoney(request);
      pieces.drop(Objects.requireNonNull(request.moneyKey()));
      notes.step(ticket, request, BY, step, null, at);
    }
  }

  /** Always with the ticket's lock first, as whoever grants money holds it too. */
  private void with(WorkRef work, UUID key, Instant at, BiConsumer<Ticket, Request> act) {
    if (work.kind().equals(TicketId.KIND) && rows.ofMoney(key).isPresent()) {
      var ticket = tickets.lock(new TicketId(work.id()), pledge.ticket.Asked.of(BY, at));
      rows.ofMoney(key).ifPresent(request -> act.accept(ticket, request));
    }
  }
}
