package pledge.ticket.money;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import pledge.approval.Approvals;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** What a person was granted: their own to have, and its words forgotten on request. */
@Component
class GrantRecords implements PersonalData {

  private final Tickets tickets;
  private final GrantRows rows;
  private final Approvals approvals;

  GrantRecords(Tickets tickets, GrantRows rows, Approvals approvals) {
    this.tickets = tickets;
    this.rows = rows;
    this.approvals = approvals;
  }

  @Override
  public List<Holding> holdings(Person person) {
    return List.of(Holding.of("grants", rows.count(tickets.ofPerson(person))));
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows("ticket/grants", rows.export(tickets.ofPerson(person)));
  }

  @Override
  public void erase(Person person, Instant now) {
    var theirs = tickets.ofPerson(person);
    rows.forget(theirs);
    approvals.forget(TicketId.KIND, theirs);
  }
}
