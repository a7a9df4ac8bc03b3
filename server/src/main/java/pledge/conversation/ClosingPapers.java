package pledge.conversation;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.BadInput;
import pledge.platform.Columns;
import pledge.standard.Standards;

/**
 * What the staff writes down of a conversation: its type (triage.type) and its record
 * (chat.record).
 */
@Component
class ClosingPapers {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Standards standards;
  private final ThreadHints hints;

  ClosingPapers(
      JdbcClient jdbc, TransactionTemplate transaction, Standards standards, ThreadHints hints) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.standards = standards;
    this.hints = hints;
  }

  void setType(ConversationId id, String type, Instant now) {
    transaction.executeWithoutResult(status -> {
      var head = Threads.lock(jdbc, id);
      if (standards.of(head.brand).type(type).isEmpty()) {
        throw new BadInput("type", "is not a contact type of the standard");
      }
      jdbc.sql(
              """
              update conversation.conversation
              set type = :type, typed_at = coalesce(typed_at, :now) where id = :id
              """)
          .param("type", type)
          .param("now", Columns.at(now))
          .param("id", id.value())
          .update();
      hints.moved(head);
    });
  }

  void setRecord(ConversationId id, ClosingPaper.Fields fields, Instant now) {
    transaction.executeWithoutResult(status -> {
      var head = Threads.lock(jdbc, id);
      boolean complete = fields.empty().isEmpty();
      jdbc.sql(
              """
              update conversation.conversation
              set need = :need, description = :description, handling = :handling, result = :result,
                  feedback = :feedback,
                  solved_at = case when :result = '' then null else coalesce(solved_at, :now) end,
                  recorded_at = case when :complete then coalesce(recorded_at, :now) end
              where id = :id
              """)
          .param("need", fields.need())
          .param("description", fields.description())
          .param("handling", fields.handling())
          .param("result", fields.result())
          .param("feedback", fields.feedback())
          .param("complete", complete)
          .param("now", Columns.at(now))
          .param("id", id.value())
          .update();
      hints.moved(head);
    });
  }

  ClosingPaper of(ConversationId id) {
    return jdbc.sql(
            """
            select type, need, description, handling, result, feedback, closing_asked_at, closing_answered_at,
                   coalesce(closing_solved, false) as solved, coalesce(closing_satisfied, false) as satisfied,
                   ticket
            from conversation.conversation where id = :id
            """)
        .param("id", id.value())
        .query((rs, n) ->
            new ClosingPaper(
                rs.getString("type"),
                new ClosingPaper.Fields(
                    rs.getString("need"),
                    rs.getString("description"),
                    rs.getString("handling"),
                    rs.getString("result"),
                    rs.getString("feedback")),
                Columns.instantOrNull(rs, "closing_asked_at"),
                Columns.instantOrNull(rs, "closing_answered_at"),
                rs.getBoolean("solved"),
                rs.getBoolean("satisfied"),
                Columns.uuidOrNull(rs, "ticket")))
        .single();
  }
}
