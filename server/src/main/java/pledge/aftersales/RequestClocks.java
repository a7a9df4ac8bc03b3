package pledge.aftersales;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.ledger.Commitments;
import pledge.platform.WorkRef;
import pledge.ticket.OwedElsewhere;
import pledge.ticket.TicketHandedOver;
import pledge.ticket.TicketId;

/**
 * What is promised on a request is owed on its ticket: shown among the ticket's clocks, and in the
 * hands of whoever has the ticket.
 */
@Component
class RequestClocks implements OwedElsewhere {

  private final RequestRows rows;
  private final Commitments commitments;

  RequestClocks(RequestRows rows, Commitments commitments) {
    this.rows = rows;
    this.commitments = commitments;
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
}
