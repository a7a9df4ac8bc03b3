package pledge.ticket.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Person;
import pledge.platform.Columns;
import pledge.ticket.FeatureRecords;

/** What was said in calls about a complaint, and what the customer thought of the outcome. */
@Component
class ComplaintRecords implements FeatureRecords {

  private final JdbcClient jdbc;

  ComplaintRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, List<String>> rows(Person person, Collection<UUID> tickets) {
    return Map.of(
        "complaint-calls",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select t.number, c.round, c.at, c.what, c.reached, c.told, c.note
                  from ticket.complaint_call c join ticket.ticket t on t.id = c.ticket
                  where c.ticket = any(:tickets::uuid[]) order by c.id) r
                """)
            .param("tickets", Columns.ids(tickets))
            .query(String.class)
            .list(),
        "complaint-verdicts",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select t.number, v.round, v.verdict, v.way, v.at, v.note
                  from ticket.complaint_verdict v join ticket.ticket t on t.id = v.ticket
                  where v.ticket = any(:tickets::uuid[]) order by v.ticket, v.round) r
                """)
            .param("tickets", Columns.ids(tickets))
            .query(String.class)
            .list());
  }

  @Override
  public void forget(Person person, Collection<UUID> tickets) {
    jdbc.sql(
            """
            update ticket.complaint_verdict set note = '' where ticket = any(:tickets::uuid[])
            """)
        .param("tickets", Columns.ids(tickets))
        .update();
    jdbc.sql(
            """
            update ticket.complaint_call set note = '' where ticket = any(:tickets::uuid[])
            """)
        .param("tickets", Columns.ids(tickets))
        .update();
  }
}
