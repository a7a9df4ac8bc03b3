package pledge.feedback;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.conversation.Conversations;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;
import pledge.pickup.PickupSurveys;
import pledge.platform.Columns;
import pledge.ticket.Tickets;

/** A person's ratings of conversations, tickets and pick-ups. The stars stay, the words go. */
@Component
class RatingRecords implements PersonalData {

  private final JdbcClient jdbc;
  private final Conversations conversations;
  private final Tickets tickets;
  private final PickupSurveys pickups;

  RatingRecords(
      JdbcClient jdbc, Conversations conversations, Tickets tickets, PickupSurveys pickups) {
    this.jdbc = jdbc;
    this.conversations = conversations;
    this.tickets = tickets;
    this.pickups = pickups;
  }

  private String[] works(Person person) {
    return Columns.ids(
        Stream.of(
                conversations.ofPerson(person), tickets.ofPerson(person), pickups.ofPerson(person))
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public List<Holding> holdings(Person person) {
    return List.of(
        Holding.of(
            "ratings",
            jdbc.sql(
                    """
                    select count(*) from feedback.rating r join feedback.ask a on a.id = r.ask
                    where a.work_id = any(:ids::uuid[])
                    """)
                .param("ids", works(person))
                .query(Long.class)
                .single()));
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "feedback/ratings",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select a.work_kind, a.work_id, r.stars, r.words, r.at
                  from feedback.rating r join feedback.ask a on a.id = r.ask
                  where a.work_id = any(:ids::uuid[]) order by r.at) r
                """)
            .param("ids", works(person))
            .query(String.class)
            .list());
  }

  @Override
  public void erase(Person person, Instant now) {
    jdbc.sql(
            """
            update feedback.rating r set words = ''
            from feedback.ask a where a.id = r.ask and a.work_id = any(:ids::uuid[])
            """)
        .param("ids", works(person))
        .update();
  }
}
