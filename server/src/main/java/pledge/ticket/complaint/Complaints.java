package pledge.ticket.complaint;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.ticket.Ticket;
import pledge.ticket.TicketAnswered;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketOpened;
import pledge.ticket.TicketRetyped;
import pledge.ticket.Tickets;
import pledge.ticket.TimeTold;
import pledge.ticket.suspicion.ComplaintKind;
import pledge.ticket.suspicion.Suspicions;

/** What becomes of a ticket once it is a complaint: clocks, acknowledgement, the call list. */
@Component
class Complaints {

  static final SystemActor BY = new SystemActor("complaint");

  private final ComplaintRows rows;
  private final ComplaintClocks clocks;
  private final Acknowledgement acknowledgement;
  private final Tickets tickets;
  private final ComplaintKind kind;
  private final Suspicions suspicions;
  private final ApplicationEventPublisher events;

  Complaints(
      ComplaintRows rows,
      ComplaintClocks clocks,
      Acknowledgement acknowledgement,
      Tickets tickets,
      ComplaintKind kind,
      Suspicions suspicions,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.clocks = clocks;
    this.acknowledgement = acknowledgement;
    this.tickets = tickets;
    this.kind = kind;
    this.suspicions = suspicions;
    this.events = events;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void opened(TicketOpened fact) {
    var ticket = tickets.find(fact.ticket()).orElseThrow();
    if (kind.is(ticket)) {
      begin(ticket, BY, ticket.openedBy(), fact.at());
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void retyped(TicketRetyped fact) {
    boolean was = kind.is(fact.before());
    boolean is = kind.is(fact.after());
    if (is && !was) {
      var by = fact.by() instanceof StaffMember member ? member.id() : null;
      begin(fact.after(), fact.by(), by, fact.at());
      tickets.touched(fact.after());
    } else if (was && !is) {
      clocks.withdraw(fact.before(), fact.at(), fact.by());
      rows.withdraw(fact.before().id());
      tickets.touched(fact.after());
    }
  }

  private void begin(Ticket ticket, Actor by, @Nullable StaffId confirmer, Instant now) {
    var recognised = suspicions.confirmed(ticket, confirmer, now).orElse(now);
    rows.begin(ticket, recognised, now);
    var callBy = clocks.begin(ticket, recognised, now);
    rows.planCall(ticket.id(), Complaint.Purpose.CONTACT, callBy);
    tickets.note(
        ticket.id(),
        TicketEntry.COMPLAINT,
        by,
        "",
        Map.of("what", "recognised", "callBy", callBy.toString()),
        now,
        null);
    if (callBy.isAfter(now)) {
      acknowledgement.send(ticket, callBy, now);
      events.publishEvent(new TimeTold(ticket, ComplaintClocks.CONTACT, now));
    } else {
      acknowledgement.send(ticket, clocks.within(ticket, now), now);
    }
  }

  /** What a person tells the customer on the ticket is the feedback on the way. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void answered(TicketAnswered fact) {
    if (!fact.atDesk() && kind.is(fact.ticket())) {
      clocks.fedBack(fact.ticket(), fact.at(), fact.by(), "told on the ticket");
    }
  }
}
