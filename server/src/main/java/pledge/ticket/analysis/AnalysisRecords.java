package pledge.ticket.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Person;
import pledge.platform.Columns;
import pledge.ticket.FeatureRecords;

/** What was noted about causes and measures of a person's complaints. Codes and dates stay. */
@Component
class AnalysisRecords implements FeatureRecords {

  private final JdbcClient jdbc;

  AnalysisRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, List<String>> rows(Person person, Collection<UUID> tickets) {
    return Map.of(
        "complaint-causes",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select t.number, a.cause, a.note, a.at
                  from ticket.analysis a join ticket.ticket t on t.id = a.ticket
                  where a.ticket = any(:tickets::uuid[]) order by a.ticket) r
                """)
            .param("tickets", Columns.ids(tickets))
            .query(String.class)
            .list(),
        "complaint-measures",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select t.number, m.text, m.department, m.due, m.state, m.words
                  from ticket.measure m join ticket.ticket t on t.id = m.ticket
                  where m.ticket = any(:tickets::uuid[]) order by m.id) r
                """)
            .param("tickets", Columns.ids(tickets))
            .query(String.class)
            .list());
  }

  @Override
  public void forget(Person person, Collection<UUID> tickets) {
    jdbc.sql("update ticket.analysis set note = '' where ticket = any(:tickets::uuid[])")
        .param("tickets", Columns.ids(tickets))
        .update();
    jdbc.sql(
            """
            update ticket.measure
            set text = :gone, words = case when words = '' then '' else :gone end
            where ticket = any(:tickets::uuid[])
            """)
        .param("gone", GONE)
        .param("tickets", Columns.ids(tickets))
        .update();
  }
}
