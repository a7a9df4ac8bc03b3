package pledge.ticket;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;
import pledge.search.SearchIndex;

/** A person's tickets. Of an erased one state, clocks and figures stay, the words go. */
@Component
class TicketRecords implements PersonalData {

  private final JdbcClient jdbc;
  private final TicketRows tickets;
  private final SearchIndex index;
  private final TicketWords words;
  private final List<FeatureRecords> features;

  TicketRecords(
      JdbcClient jdbc,
      TicketRows tickets,
      SearchIndex index,
      TicketWords words,
      List<FeatureRecords> features) {
    this.jdbc = jdbc;
    this.tickets = tickets;
    this.index = index;
    this.words = words;
    this.features = List.copyOf(features);
  }

  @Override
  public List<Holding> holdings(Person person) {
    return List.of(
        jdbc.sql(
                """
                select count(*) as all,
                  count(*) filter (where state not in ('solved', 'closed', 'merged')) as open
                from ticket.ticket where customer = any(:ids::uuid[])
                """)
            .param("ids", person.recordIds())
            .query((row, index) -> new Holding("tickets", row.getLong("all"), row.getLong("open")))
            .single());
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "ticket/tickets",
        rows(
            person,
            """
            select t.number, t.type, t.tier, t.state, t.title, t.channel, t.created_at, t.solved_at,
              t.closed_at, t.fields, t.outcome_text, t.outcome_at, t.rating_stars, t.rating_words
            from ticket.ticket t where t.customer = any(:ids::uuid[]) order by t.id
            """));
    archive.rows(
        "ticket/history",
        rows(
            person,
            """
            select t.number, h.seq, h.at, h.what, h.text
            from ticket.timeline h join ticket.ticket t on t.id = h.ticket
            where t.customer = any(:ids::uuid[]) order by t.id, h.seq
            """));
    var theirs = theirs(person);
    for (var feature : features) {
      for (var kind : feature.rows(person, theirs).entrySet()) {
        archive.rows("ticket/" + kind.getKey(), kind.getValue());
      }
    }
  }

  private List<UUID> theirs(Person person) {
    return tickets.ofCustomers(person.recordIds());
  }

  private List<String> rows(Person person, String select) {
    return jdbc.sql("select to_jsonb(r)::text from (" + select + ") r")
        .param("ids", person.recordIds())
        .query(String.class)
        .list();
  }

  @Override
  public void erase(Person person, Instant now) {
    var theirs = theirs(person);
    index.erase(theirs);
    words.forget(theirs);
    features.forEach(feature -> feature.forget(person, theirs));
    jdbc.sql(
            """
            update ticket.ticket
            set title = :gone,
              step_text = case when step_text is null then null else :gone end,
              outcome_text = case when outcome_text is null then null else :gone end,
              fields = '{}',
              rating_words = case when rating_words is null then null else '' end
            where customer = any(:ids::uuid[])
            """)
        .param("gone", FeatureRecords.GONE)
        .param("ids", person.recordIds())
        .update();
    jdbc.sql(
            """
            update ticket.timeline h set text = ''
            from ticket.ticket t
            where t.id = h.ticket and t.customer = any(:ids::uuid[]) and h.text <> ''
            """)
        .param("ids", person.recordIds())
        .update();
  }
}
