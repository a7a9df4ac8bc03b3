package pledge.aftersales;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;
import pledge.media.Media;
import pledge.platform.WorkRef;
import pledge.ticket.Tickets;

/** What a person asked for after a sale: their own to have, and its words forgotten on request. */
@Component
class RequestRecords implements PersonalData {

  private final Tickets tickets;
  private final RequestRows rows;
  private final Media media;

  RequestRecords(Tickets tickets, RequestRows rows, Media media) {
    this.media = media;
    this.tickets = tickets;
    this.rows = rows;
  }

  @Override
  public List<Holding> holdings(Person person) {
    var theirs = tickets.ofPerson(person);
    return List.of(new Holding("aftersales", rows.count(theirs, false), rows.count(theirs, true)));
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows("aftersales/requests", rows.export(tickets.ofPerson(person)));
  }

  @Override
  public void erase(Person person, Instant now) {
    var theirs = tickets.ofPerson(person);
    rows.forget(theirs);
    media.erase(
        rows.ids(theirs).values().stream()
            .flatMap(List::stream)
            .map(id -> new WorkRef(Request.WORK, id))
            .toList());
  }
}
