package pledge.ticket.option;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Person;
import pledge.platform.Columns;
import pledge.ticket.FeatureRecords;

/** Ways out that were put to a person, and which they chose. */
@Component
class OfferRecords implements FeatureRecords {

  private final JdbcClient jdbc;

  OfferRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, List<String>> rows(Person person, Collection<UUID> tickets) {
    return Map.of(
        "options",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select t.number, o.made_at, o.words, w.place, w.title, w.pros, w.cons, w.fen, w.hours, w.steps,
                    o.chosen, o.chosen_at, o.chosen_how
                  from ticket.offer o
                  join ticket.ticket t on t.id = o.ticket
                  left join ticket.way_out w on w.offer = o.id
                  where o.ticket = any(:tickets::uuid[]) order by o.made_at, o.id, w.place) r
                """)
            .param("tickets", Columns.ids(tickets))
            .query(String.class)
            .list());
  }

  @Override
  public void forget(Person person, Collection<UUID> tickets) {
    jdbc.sql(
            """
            update ticket.offer set words = '' where ticket = any(:tickets::uuid[])
            """)
        .param("tickets", Columns.ids(tickets))
        .update();
    jdbc.sql(
            """
            update ticket.way_out w set title = :gone, pros = '', cons = '', steps = ''
            from ticket.offer o where o.id = w.offer and o.ticket = any(:tickets::uuid[])
            """)
        .param("gone", GONE)
        .param("tickets", Columns.ids(tickets))
        .update();
  }
}
