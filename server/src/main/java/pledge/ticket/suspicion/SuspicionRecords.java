package pledge.ticket.suspicion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.conversation.Conversations;
import pledge.customer.Person;
import pledge.platform.Columns;
import pledge.ticket.FeatureRecords;

/** Why a person was found to have no complaint. What raised it lies in their conversations. */
@Component
class SuspicionRecords implements FeatureRecords {

  private static final String THEIRS =
      "(s.conversation = any(:conversations::uuid[]) or s.ticket = any(:tickets::uuid[]))";

  private final JdbcClient jdbc;
  private final Conversations conversations;

  SuspicionRecords(JdbcClient jdbc, Conversations conversations) {
    this.jdbc = jdbc;
    this.conversations = conversations;
  }

  @Override
  public Map<String, List<String>> rows(Person person, Collection<UUID> tickets) {
    return Map.of(
        "suspected-complaints",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select s.reason, s.channel, s.at, s.state, s.decided_at, s.why
                  from ticket.suspicion s where %s order by s.id) r
                """
                    .formatted(THEIRS))
            .param("conversations", Columns.ids(conversations.ofPerson(person)))
            .param("tickets", Columns.ids(tickets))
            .query(String.class)
            .list());
  }

  @Override
  public void forget(Person person, Collection<UUID> tickets) {
    jdbc.sql("update ticket.suspicion s set why = '' where s.why <> '' and " + THEIRS)
        .param("conversations", Columns.ids(conversations.ofPerson(person)))
        .param("tickets", Columns.ids(tickets))
        .update();
  }
}
