package pledge.ticket.visit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Person;
import pledge.ticket.FeatureRecords;

/** Visits to a person; regular ones belong to no ticket. */
@Component
class VisitRecords implements FeatureRecords {

  private final JdbcClient jdbc;

  VisitRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, List<String>> rows(Person person, Collection<UUID> tickets) {
    return Map.of(
        "visits",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select v.kind, v.planned_at, v.due, v.state, v.outcome, v.way, v.words, v.done_at
                  from ticket.visit v where v.customer = any(:person::uuid[]) order by v.id) r
                """)
            .param("person", person.recordIds())
            .query(String.class)
            .list());
  }

  @Override
  public void forget(Person person, Collection<UUID> tickets) {
    jdbc.sql(
            """
            update ticket.visit set words = '' where customer = any(:person::uuid[]) and words <> ''
            """)
        .param("person", person.recordIds())
        .update();
  }
}
