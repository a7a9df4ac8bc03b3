package pledge.conversation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.SystemActor;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.Outcome;
import pledge.platform.Worker;

/** Closes conversations whose customer let the closing question pass: it looks every second. */
@Component
class ClosingUnanswered extends Worker {

  private final JdbcClient jdbc;
  private final Ending ending;
  private final Clock clock;

  ClosingUnanswered(JdbcClient jdbc, Ending ending, Clock clock, Heartbeats heartbeats) {
    super("conversation.closing", Duration.ofSeconds(1), heartbeats);
    this.jdbc = jdbc;
    this.ending = ending;
    this.clock = clock;
  }

  @Override
  protected boolean work() {
    var now = clock.instant();
    var silent =
        jdbc.sql(
                """
                select c.id from conversation.conversation c
                where c.state = 'closing' and c.closing_due < :now and not %s
                order by c.closing_due limit 200
                """
                    .formatted(CustomerTyping.TYPING))
            .param("now", Columns.at(now))
            .query((rs, n) -> new ConversationId(Columns.uuid(rs, "id")))
            .list();
    for (var id : silent) {
      var outcome = ending.close(id, new SystemActor("closing"), null, now);
      if (outcome instanceof Outcome.Refused<String>) {
        // The record isn't complete: it stays with its person, who is reminded by the open gate.
        jdbc.sql("update conversation.conversation set closing_due = null where id = :id")
            .param("id", id.value())
            .update();
      }
    }
    return false;
  }
}
