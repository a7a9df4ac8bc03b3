package pledge.ticket.need;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Person;
import pledge.platform.Columns;
import pledge.ticket.FeatureRecords;

/** What departments were asked about a need, and their answers. */
@Component
class EnquiryRecords implements FeatureRecords {

  private final JdbcClient jdbc;

  EnquiryRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, List<String>> rows(Person person, Collection<UUID> tickets) {
    return Map.of(
        "enquiries",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select t.number, e.department, e.question, e.asked_at, e.feasible, e.answer, e.alternative,
                    e.answered_at
                  from ticket.enquiry e join ticket.ticket t on t.id = e.ticket
                  where e.ticket = any(:tickets::uuid[]) order by e.id) r
                """)
            .param("tickets", Columns.ids(tickets))
            .query(String.class)
            .list());
  }

  @Override
  public void forget(Person person, Collection<UUID> tickets) {
    jdbc.sql(
            """
            update ticket.enquiry
            set question = :gone, answer = case when answer is null then null else :gone end,
              alternative = case when alternative is null then null else '' end
            where ticket = any(:tickets::uuid[])
            """)
        .param("gone", GONE)
        .param("tickets", Columns.ids(tickets))
        .update();
  }
}
