package pledge.ticket.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.TicketTold;
import pledge.ticket.Tickets;
import pledge.ticket.ToldOutcome;

/**
 * What officers phone about: the first contact, tries planned by the standard's rule while nobody
 * answers, and whether the customer is satisfied with the outcome. A planned call has a clock of
 * {@code complaint.contact} with that very time.
 */
@Component
class Calls {

  private final ComplaintRows rows;
  private final ComplaintClocks clocks;
  private final Rounds rounds;
  private final Tickets tickets;
  private final Standards standards;

  Calls(
      ComplaintRows rows,
      ComplaintClocks clocks,
      Rounds rounds,
      Tickets tickets,
      Standards standards) {
    this.rows = rows;
    this.clocks = clocks;
    this.rounds = rounds;
    this.tickets = tickets;
    this.standards = standards;
  }

  /**
   * What a call came to.
   *
   * @param id a repeat with the same changes nothing
   * @param told whether the customer was told how the matter stands
   * @param satisfied what the customer said of the outcome, where asked
   */
  record Result(UUID id, boolean reached, boolean told, @Nullable Boolean satisfied, String note) {}

  @Transactional
  Outcome<Ticket> record(TicketId id, Result result, StaffMember me, Instant now) {
    var asked = Asked.of(me, now);
    var ticket = tickets.lock(id, asked);
    var complaint = rows.find(id).orElseThrow(() -> new NotFound("complaint"));
    if (tickets.noted(id, result.id())) {
      return Outcome.done(ticket);
    }
    if (ticket.state() == TicketState.MERGED) {
      return Outcome.refused(
          Refusal.state("merged", "the complaint is a duplicate: call about the main one"));
    }
    if (ticket.state() == TicketState.CLOSED) {
      return Outcome.refused(Refusal.state("closed", "the complaint is closed"));
    }
    var satisfied = result.satisfied();
    if (result.reached() && satisfied != null) {
      var verdict =
          rounds.verdict(
              ticket,
              complaint,
              satisfied ? CustomerVerdict.Kind.SATISFIED : CustomerVerdict.Kind.UNSATISFIED,
              CustomerVerdict.Way.CALL,
              result.note(),
              asked);
      if (verdict instanceof Outcome.Refused<Ticket>) {
        return verdict;
      }
    }
    var what = complaint.callFor() == null ? purpose(ticket) : complaint.callFor();
    var by = new Answerable(me.id(), ticket.team());
    clocks.called(ticket, now, by, result.reached() ? "customer reached" : "planned try made");
    var next = next(ticket, complaint, what, result, now);
    next.ifPresentOrElse(
        at -> {
          rows.planCall(id, what, at);
          clocks.callAgain(ticket, now, at, "called again");
        },
        () -> rows.noCall(id));
    rows.add(
        id,
        new Call(
            result.id(),
            complaint.round(),
            now,
            me.id(),
            what,
            result.reached(),
            result.told(),
            result.note(),
            next.orElse(null)));
    // who isn't satisfied is owed another feedback from then on
    if (result.reached() && result.told() && !Boolean.FALSE.equals(satisfied)) {
      clocks.fedBack(ticket, now, by, "told on the phone");
    }
    Map<String, Object> detail = new HashMap<>();
    detail.put("reached", result.reached());
    detail.put("told", result.told());
    next.ifPresent(at -> detail.put("next", at.toString()));
    tickets.note(id, TicketEntry.CALL, me, result.note(), detail, now, result.id());
    return Outcome.done(tickets.touched(ticket));
  }

  private static Complaint.Purpose purpose(Ticket ticket) {
    return ticket.outcome() == null ? Complaint.Purpose.CONTACT : Complaint.Purpose.VERDICT;
  }

  /** When to phone again: until somebody was reached, and has said what they think of it. */
  private Optional<Instant> next(
      Ticket ticket, Complaint complaint, Complaint.Purpose what, Result result, Instant now) {
    if (rounds.said(complaint)) {
      return Optional.empty();
    }
    if (result.reached()) {
      return what == Complaint.Purpose.VERDICT
          ? Optional.of(after(ticket, "laterTry", now))
          : Optional.empty();
    }
    long tries =
        rows.calls(ticket.id()).stream()
            .filter(call -> call.round() == complaint.round() && call.what() == what)
            .filter(call -> !call.reached())
            .count();
    var rule = tries == 0 ? "secondTry" : tries == 1 ? "thirdTry" : "laterTry";
    return Optional.of(after(ticket, rule, now));
  }

  /** So much of the officers' time from then. */
  private Instant after(Ticket ticket, String rule, Instant from) {
    var standard = standards.of(ticket.brand());
    Duration open = standard.clause(ComplaintClocks.CONTACT).figures().duration(rule);
    var limit = standard.limit(ComplaintClocks.CONTACT, ticket.channel());
    return standard.calendar(limit.calendar()).add(from, open);
  }

  /**
   * The outcome was told: the customer is phoned about it. Told on the phone or face to face the
   * contact is made; after a written word a first call that is still owed stays owed.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void told(TicketTold fact) {
    var ticket = fact.ticket();
    var found = rows.find(ticket.id());
    if (found.isEmpty()) {
      return;
    }
    boolean owed = found.get().callFor() == Complaint.Purpose.CONTACT;
    if (owed && fact.outcome().way() == ToldOutcome.Way.MESSAGE) {
      return;
    }
    if (owed) {
      clocks.called(
          ticket, fact.at(), new Answerable(fact.by(), ticket.team()), "outcome told in person");
    }
    var at = after(ticket, "verdictCall", fact.at());
    rows.planCall(ticket.id(), Complaint.Purpose.VERDICT, at);
    clocks.callAgain(ticket, fact.at(), at, "asking for the verdict");
  }
}
