package pledge.ticket;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.customer.CustomerId;
import pledge.customer.ServedWork;

/** Whose matter a ticket is, for rooms below. */
@Component
class ServedTickets implements ServedWork {

  private final Tickets tickets;

  ServedTickets(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public String kind() {
    return "ticket";
  }

  @Override
  public Optional<CustomerId> customer(StaffMember who, UUID id) {
    return tickets
        .find(new TicketId(id), who)
        .flatMap(ticket -> Optional.ofNullable(ticket.customer()));
  }

  /** What is written stands in its conversation. */
  @Override
  public boolean said(UUID id, UUID message) {
    return false;
  }
}
