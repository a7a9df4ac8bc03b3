package pledge.ticket.complaint;

import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.SystemActor;
import pledge.standard.ContactType;
import pledge.standard.Standards;
import pledge.ticket.Ticket;
import pledge.ticket.TicketAnswered;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketOpened;
import pledge.ticket.TicketRetyped;
import pledge.ticket.Tickets;
import pledge.ticket.TimeTold;

/** What becomes of a ticket once it is a complaint: clocks, acknowledgement, the call list. */
@Component
class Complaints {

  static final SystemActor BY = new SystemActor("complaint");

  private final ComplaintRows rows;
  private final ComplaintClocks clocks;
  private final Acknowledgement acknowledgement;
  private final Tickets tickets;
  private final Standards standards;
  private final ApplicationEventPublisher events;

  Complaints(
      ComplaintRows rows,
      ComplaintClocks clocks,
      Acknowledgement acknowledgement,
      Tickets tickets,
      Standards standards,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.clocks = clocks;
    this.acknowledgement = acknowledgement;
    this.tickets = tickets;
    this.standards = standards;
    this.events = events;
  }

  /** Whether the standard lets such tickets go the green channel. */
  boolean complaint(Ticket ticket) {
    return standards
        .of(ticket.brand())
        .type(ticket.type())
        .map(ContactType::clock)
        .filter(ComplaintClocks.RESOLVE::equals)
        .isPresent();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void opened(TicketOpened fact) {
    var ticket = tickets.find(fact.ticket()).orElseThrow();
    if (complaint(ticket)) {
      begin(ticket, BY, fact.at());
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void retyped(TicketRetyped fact) {
    boolean was = complaint(fact.before());
    boolean is = complaint(fact.after());
    if (is && !was) {
      begin(fact.after(), fact.by(), fact.at());
      tickets.touched(fact.after());
    } else if (was && !is) {
      clocks.withdraw(fact.before(), fact.at(), fact.by());
      rows.withdraw(fact.before().id());
      tickets.touched(fact.after());
    }
  }

  private void begin(Ticket ticket, Actor by, Instant now) {
    rows.begin(ticket, now, now);
    var callBy = clocks.begin(ticket, now, now);
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
    if (!fact.atDesk() && complaint(fact.ticket())) {
      clocks.fedBack(fact.ticket(), fact.at(), fact.by(), "told on the ticket");
    }
  }
}
