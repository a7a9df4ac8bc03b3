package pledge.ticket;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.conversation.Conversations;
import pledge.conversation.FirstSteps;
import pledge.platform.Columns;

/** What a person did on the ticket of a conversation: opening it is a step, and so is each move. */
@Component
class StepsForConversations implements FirstSteps {

  private final JdbcClient jdbc;

  StepsForConversations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Step> first(
      Conversations.Brief conversation, StaffId who, Instant from, Instant to) {
    return jdbc.sql(
            """
            select l.what, l.at from ticket.timeline l
            join ticket.ticket t on t.id = l.ticket
            where t.conversation = :conversation and l.who = :who and l.at between :from and :to
            order by l.at, l.seq limit 1
            """)
        .param("conversation", conversation.id().value())
        .param("who", who.value())
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .query((row, n) -> new Step("ticket " + row.getString("what"), Columns.instant(row, "at")))
        .optional();
  }
}
