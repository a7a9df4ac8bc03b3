package pledge.ticket.promise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Person;
import pledge.platform.Columns;
import pledge.ticket.FeatureRecords;

/** What was promised to a person. */
@Component
class PromiseRecords implements FeatureRecords {

  private final JdbcClient jdbc;

  PromiseRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, List<String>> rows(Person person, Collection<UUID> tickets) {
    return Map.of(
        "promises",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select t.number, p.text, p.way, p.why, p.due_at, p.made_at
                  from ticket.promise p join ticket.ticket t on t.id = p.ticket
                  where p.ticket = any(:tickets::uuid[]) order by p.made_at, p.clock) r
                """)
            .param("tickets", Columns.ids(tickets))
            .query(String.class)
            .list());
  }

  @Override
  public void forget(Person person, Collection<UUID> tickets) {
    jdbc.sql(
            """
            update ticket.promise set text = :gone, why = '' where ticket = any(:tickets::uuid[])
            """)
        .param("gone", GONE)
        .param("tickets", Columns.ids(tickets))
        .update();
  }
}
