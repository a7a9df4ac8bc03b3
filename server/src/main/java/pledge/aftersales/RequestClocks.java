package pledge.aftersales;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.SystemActor;
import pledge.ledger.ClocksFired;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.WorkRef;
import pledge.ticket.Asked;
import pledge.ticket.OwedElsewhere;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketHandedOver;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * What is promised on a request is owed on its ticket: shown among the ticket's clocks, and in the
 * hands of whoever has the ticket.
 */
@Component
class RequestClocks implements OwedElsewhere {

  private static final SystemActor BY = new SystemActor("clock");

  private final RequestRows rows;
  private final Commitments commitments;
  private final ObjectProvider<Tickets> tickets;
  private final TransactionTemplate transaction;

  RequestClocks(
      RequestRows rows,
      Commitments commitments,
      ObjectProvider<Tickets> tickets,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.commitments = commitments;
    this.tickets = tickets;
    this.transaction = transaction;
  }

  @Override
  public Map<TicketId, List<WorkRef>> of(Collection<TicketId> tickets) {
    var works = new HashMap<TicketId, List<WorkRef>>();
    rows.ids(tickets.stream().map(TicketId::value).toList())
        .forEach((ticket, requests) ->
            works.put(
                new TicketId(ticket),
                requests.stream().map(id -> new WorkRef(Request.WORK, id)).toList()));
    return works;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void handedOver(TicketHandedOver fact) {
    rows.open(List.of(fact.before().id().value()))
        .forEach(request ->
            commitments.reassign(
                request.work(), fact.to(), fact.at(), fact.by(), "the ticket changed hands"));
  }

  /** A broken promise stands in the timeline of its ticket; the clock's own id is written once. */
  @EventListener
  public void fired(ClocksFired fact) {
    fact.broken().stream()
        .filter(clock -> clock.work().kind().equals(Request.WORK))
        .forEach(clock -> transaction.executeWithoutResult(status -> broke(clock, fact.at())));
  }

  private void broke(Commitment clock, Instant now) {
    var found = rows.find(clock.work().id());
    if (found.isEmpty()) {
      return;
    }
    var door = tickets.getObject();
    var ticket = door.lock(found.get().ticket(), Asked.of(BY, now));
    if (!door.noted(ticket.id(), clock.id())) {
      var detail =
          Map.of(
              "clause", clock.clause().value(), "state", "broken", "clock", clock.id().toString());
      door.note(ticket.id(), TicketEntry.CLOCK, BY, "", detail, clock.dueAt(), clock.id());
      door.touched(ticket);
    }
  }
}
