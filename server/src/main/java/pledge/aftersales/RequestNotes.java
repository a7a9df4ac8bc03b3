package pledge.aftersales;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.access.AuditTrail;
import pledge.ticket.CustomerWord.Reached;
import pledge.ticket.Ticket;
import pledge.ticket.TicketEntry;
import pledge.ticket.Tickets;

/**
 * Each step stands in the ticket's timeline and in the audit trail, and is told within the room;
 * the caller holds the ticket's lock.
 */
@Component
class RequestNotes {

  private final Tickets tickets;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  RequestNotes(Tickets tickets, AuditTrail audit, ApplicationEventPublisher events) {
    this.events = events;
    this.tickets = tickets;
    this.audit = audit;
  }

  void step(
      Ticket ticket,
      Request request,
      Actor who,
      String step,
      @Nullable Reached reached,
      Instant now) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("request", request.id().toString());
    detail.put("step", step);
    detail.put("kind", request.kind().word());
    detail.put("eligible", request.ruling().eligible());
    detail.put("policy", request.ruling().policy());
    if (reached == Reached.NOBODY) {
      detail.put("told", "nobody");
    }
    var key =
        UUID.nameUUIDFromBytes((request.id() + ":" + step + ":" + request.tries()).getBytes(UTF_8));
    tickets.note(ticket.id(), TicketEntry.AFTERSALES, who, "", detail, now, key);
    events.publishEvent(new RequestMoved(ticket, request, who, now));
    tickets.touched(ticket);
    audit.record(
        who, "aftersales." + step, Request.WORK, request.id().toString(), request.kind().word());
  }
}
