package pledge.aftersales;

import static pledge.aftersales.Request.State.APPROVED;
import static pledge.aftersales.Request.State.AWAITING_GOODS;
import static pledge.aftersales.Request.State.CANCELLED;
import static pledge.aftersales.Request.State.DISPUTED;
import static pledge.aftersales.Request.State.DONE;
import static pledge.aftersales.Request.State.EXCHANGED;
import static pledge.aftersales.Request.State.INSPECTED;
import static pledge.aftersales.Request.State.RECEIVED;
import static pledge.aftersales.Request.State.REFUNDED;
import static pledge.aftersales.Request.State.REFUSED;
import static pledge.aftersales.Request.State.REPAIRED;
import static pledge.aftersales.Request.State.REQUESTED;
import static pledge.aftersales.Request.State.RESENT;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.StaffMember;
import pledge.aftersales.Request.State;
import pledge.aftersales.rule.Condition;
import pledge.aftersales.rule.Kind;
import pledge.ledger.Answerable;
import pledge.ledger.Verdict;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Transactions;
import pledge.ticket.Asked;
import pledge.ticket.CustomerWord.Reached;
import pledge.ticket.Ticket;
import pledge.ticket.Tickets;

/**
 * Moves a request on, one step at a time. Every step takes the ticket's lock first and then moves
 * the row by one conditional update, so that of two at once one wins; a step already taken is
 * answered as done.
 */
@Component
class Requests {

  /** What a customer may still take back: nothing has been paid or sent. */
  static final Set<State> UNFULFILLED =
      EnumSet.of(REQUESTED, APPROVED, AWAITING_GOODS, RECEIVED, INSPECTED);

  private static final Set<State> FULFILLED = EnumSet.of(REFUNDED, EXCHANGED, REPAIRED, RESENT);

  private final Tickets tickets;
  private final RequestRows rows;
  private final RequestNotes notes;
  private final RequestWords words;
  private final Opening opening;
  private final RequestPictures pictures;
  private final Gates gates;
  private final StepClock clock;
  private final TransactionTemplate transaction;

  Requests(
      Tickets tickets,
      RequestRows rows,
      RequestNotes notes,
      RequestWords words,
      Opening opening,
      RequestPictures pictures,
      Gates gates,
      StepClock clock,
      TransactionTemplate transaction) {
    this.tickets = tickets;
    this.rows = rows;
    this.notes = notes;
    this.words = words;
    this.opening = opening;
    this.pictures = pictures;
    this.gates = gates;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** The request, if this person may see its ticket; otherwise 404, which tells nothing. */
  Request seen(StaffMember me, UUID id) {
    var request = rows.find(id).orElseThrow(() -> new NotFound("request"));
    tickets.seen(request.ticket(), me);
    return request;
  }

  /** What the rules allow is promised: the steps and the time are told, and the time is a clock. */
  Outcome<Request> approve(StaffMember me, UUID id, Instant now) {
    return with(
        me,
        id,
        now,
        (ticket, request) -> {
          boolean waits = request.kind().goodsComeBack();
          var to = waits ? AWAITING_GOODS : APPROVED;
          if (request.state() == to) {
            return Outcome.done(request);
          }
          var refusal = Gates.ineligible(request.ruling());
          if (refusal != null) {
            return Outcome.refused(refusal);
          }
          if (!rows.move(request, REQUESTED, to, now)) {
            return Outcome.refused(movedOn(request));
          }
          gates.observe(
              ticket, me, Gates.ELIGIBILITY, Verdict.KEPT, request.ruling().policy(), now);
          var reached =
              waits
                  ? words.sendBack(ticket, request, now)
                  : words.approved(
                      ticket, request, clock.promise(ticket, request, "approved", now), now);
          return step(ticket, request, me, "approved", reached, now);
        });
  }

  /**
   * Refuses what the rules refuse, with the clause and other ways.
   *
   * @param said the customer was told by phone or in person, where no message reaches them
   */
  Outcome<Request> refuse(StaffMember me, UUID id, boolean said, Instant now) {
    return with(
        me,
        id,
        now,
        (ticket, request) -> {
          if (request.state() == REFUSED) {
            return Outcome.done(request);
          }
          if (request.ruling().eligible()) {
            return Outcome.refused(
                Refusal.of(
                    "eligible",
                    Gates.REFUSAL,
                    "no rule speaks against it: there is no clause to tell"));
          }
          if (!rows.move(request, UNFULFILLED, REFUSED, now)) {
            return Outcome.refused(movedOn(request));
          }
          var reached = words.refused(ticket, request, now);
          if (reached == Reached.NOBODY && !said) {
            return Outcome.refused(
                Refusal.of(
                    "not-told",
                    Gates.REFUSAL,
                    "no message reaches the customer: explain it by phone or in person, then say so"));
          }
          rows.release(request);
          clock.cancel(request, me, "refused with its clause", now);
          gates.observe(
              ticket,
              me,
              Gates.ELIGIBILITY,
              Verdict.REFUSED,
              Gates.rules(request.ruling().against()),
              now);
          gates.observe(ticket, me, Gates.REFUSAL, Verdict.KEPT, request.ruling().policy(), now);
          return step(ticket, request, me, "refused", reached, now);
        });
  }

  /** The goods are here: the promised time begins. */
  Outcome<Request> arrived(StaffMember me, UUID id, Instant now) {
    return with(
        me,
        id,
        now,
        (ticket, request) -> {
          if (request.state() == RECEIVED) {
            return Outcome.done(request);
          }
          if (!rows.move(request, AWAITING_GOODS, RECEIVED, now)) {
            return Outcome.refused(movedOn(request));
          }
          var due = clock.promise(ticket, request, "goods arrived", now);
          return step(
              ticket, request, me, "received", words.received(ticket, request, due, now), now);
        });
  }

  /** The goods were looked at: the same rules are asked again, by what was found. */
  Outcome<Request> inspected(
      StaffMember me, UUID id, Condition found, String note, List<UUID> shown, Instant now) {
    return with(
        me,
        id,
        now,
        (ticket, request) -> {
          if (request.state() == INSPECTED) {
            return Outcome.done(request);
          }
          if (!rows.move(request, RECEIVED, INSPECTED, now)) {
            return Outcome.refused(movedOn(request));
          }
          pictures.take(me, ticket, request.work(), "pictures", shown);
          rows.inspected(request, found, opening.judge(request, found), note, shown);
          return step(ticket, rows.find(id).orElseThrow(), me, "inspected", null, now);
        });
  }

  /** The exchange, the repaired goods or the part have left us. */
  Outcome<Request> sent(StaffMember me, UUID id, String carrier, String tracking, Instant now) {
    return with(
        me,
        id,
        now,
        (ticket, request) -> {
          if (request.kind().pays()) {
            return Outcome.refused(Refusal.state("pays", "this ends with money: refund it"));
          }
          return out(
              me,
              ticket,
              request,
              "dispatched",
              () -> {
                rows.parcel(request, carrier, tracking);
                return words.sent(ticket, request, carrier, tracking, now);
              },
              now);
        });
  }

  /** Exchanged at the counter: the other goods were handed over there and then. */
  Outcome<Request> handed(StaffMember me, UUID id, Instant now) {
    return with(
        me,
        id,
        now,
        (ticket, request) -> {
          if (request.shop() == null
              || !(request.kind() == Kind.EXCHANGE || request.kind() == Kind.PART)) {
            return Outcome.refused(
                Refusal.state(
                    "not-here", "only an exchange or a part is handed over, at a counter"));
          }
          return out(
              me, ticket, request, "handed over", () -> words.handed(ticket, request, now), now);
        });
  }

  /** What was promised has left us, as the rules allow it. */
  private Outcome<Request> out(
      StaffMember me,
      Ticket ticket,
      Request request,
      String why,
      Supplier<Reached> tells,
      Instant now) {
    if (request.state() == request.sent()) {
      return Outcome.done(request);
    }
    var refusal = Gates.ineligible(request.ruling());
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    if (!rows.move(request, request.ready(), request.sent(), now)) {
      return Outcome.refused(movedOn(request));
    }
    rows.release(request);
    clock.kept(request, new Answerable(me.id(), ticket.team()), why, now);
    return step(ticket, request, me, request.sent().word(), tells.get(), now);
  }

  /** The customer takes it back; goods that are here go back to them. */
  Outcome<Request> cancel(StaffMember me, UUID id, Instant now) {
    return with(
        me,
        id,
        now,
        (ticket, request) -> {
          if (request.state() == CANCELLED) {
            return Outcome.done(request);
          }
          if (!rows.move(request, UNFULFILLED, CANCELLED, now)) {
            return Outcome.refused(movedOn(request));
          }
          rows.release(request);
          clock.cancel(request, me, "taken back by the customer", now);
          return step(ticket, request, me, "cancelled", null, now);
        });
  }

  /** The customer doesn't accept the refusal: the ticket becomes a complaint. */
  Outcome<Request> dispute(StaffMember me, UUID id, String why, Instant now) {
    return with(
        me,
        id,
        now,
        (ticket, request) -> {
          if (request.state() == DISPUTED) {
            return Outcome.done(request);
          }
          if (!rows.move(request, REFUSED, DISPUTED, now)) {
            return Outcome.refused(movedOn(request));
          }
          step(ticket, request, me, "disputed", null, now);
          if (!ticket.type().equals("complaint")
              && tickets.type(ticket.id(), "complaint", why, null, Asked.of(me, now))
                  instanceof Outcome.Refused<Ticket>(Refusal refusal)) {
            return Outcome.refused(refusal);
          }
          return Outcome.done(rows.find(id).orElseThrow());
        });
  }

  /** The customer has what was promised. */
  Outcome<Request> done(StaffMember me, UUID id, Instant now) {
    return with(
        me,
        id,
        now,
        (ticket, request) -> {
          if (request.state() == DONE) {
            return Outcome.done(request);
          }
          if (!rows.move(request, FULFILLED, DONE, now)) {
            return Outcome.refused(movedOn(request));
          }
          return step(ticket, request, me, "done", null, now);
        });
  }

  private Outcome<Request> step(
      Ticket ticket,
      Request request,
      StaffMember me,
      String step,
      @Nullable Reached reached,
      Instant now) {
    notes.step(ticket, request, me, step, reached, now);
    return Outcome.done(rows.find(request.id()).orElseThrow());
  }

  static Refusal movedOn(Request request) {
    return Refusal.state(
        "wrong-state", "it is " + request.state().word() + ": this step isn't next");
  }

  /** In a transaction, with the ticket's lock, and the request as it stands under it. */
  Outcome<Request> with(
      StaffMember me, UUID id, Instant now, BiFunction<Ticket, Request, Outcome<Request>> act) {
    var seen = seen(me, id);
    var ticket = tickets.seen(seen.ticket(), me);
    return Transactions.outcome(
        transaction,
        () -> {
          var locked = tickets.lock(seen.ticket(), Asked.of(me, now));
          return act.apply(locked, rows.find(id).orElseThrow());
        },
        refusal -> {
          var clause = refusal.clause();
          if (clause != null
              && (clause.equals(Gates.ELIGIBILITY) || clause.equals(Gates.REFUSAL))) {
            gates.observe(ticket, me, clause, Verdict.REFUSED, refusal.code(), now);
          }
        });
  }
}
