package pledge.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.conversation.ConversationId;
import pledge.platform.Columns;

/**
 * How tickets point to one another: a duplicate to where it was merged, a second matter to the
 * first.
 */
@Component
class KinRows {

  private static final String GATE = "ticket-kin:";

  private final JdbcClient jdbc;

  KinRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // --- who may change a pointer -----------------------------------------------------------------
  // Whoever follows one must not hold the duplicate's row while asking for the main one's: others
  // lock both in the order of their ids. So the pointer has a lock of its own, taken before any
  // row.

  /** Until the transaction ends this ticket is neither merged nor parted. */
  void stay(TicketId id) {
    jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(:key, 0))")
        .param("key", GATE + id.value())
        .query((row, n) -> true)
        .list();
  }

  /** Until the transaction ends nobody else merges or parts these, or follows their pointers. */
  void alone(TicketId one, TicketId other) {
    for (var id : inOrder(one, other)) {
      jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
          .param("key", GATE + id.value())
          .query((row, n) -> true)
          .list();
    }
  }

  /** As PostgreSQL orders them, which is not how {@link UUID} does. */
  static List<TicketId> inOrder(TicketId one, TicketId other) {
    return one.value().toString().compareTo(other.value().toString()) <= 0
        ? List.of(one, other)
        : List.of(other, one);
  }

  // --- merged -----------------------------------------------------------------------------------

  void merged(TicketId duplicate, TicketId main) {
    jdbc.sql("update ticket.ticket set state = 'merged', merged_into = :main where id = :id")
        .param("main", main.value())
        .param("id", duplicate.value())
        .update();
  }

  void parted(TicketId duplicate, TicketState state) {
    jdbc.sql("update ticket.ticket set state = :state, merged_into = null where id = :id")
        .param("state", state.word())
        .param("id", duplicate.value())
        .update();
  }

  List<TicketId> duplicates(TicketId main) {
    return jdbc.sql("select id from ticket.ticket where merged_into = :id order by id")
        .param("id", main.value())
        .query((row, n) -> new TicketId(Columns.uuid(row, "id")))
        .list();
  }

  // --- conversations ----------------------------------------------------------------------------

  void conversation(TicketId id, @Nullable ConversationId conversation) {
    jdbc.sql("update ticket.ticket set conversation = :conversation where id = :id")
        .param(
            "conversation",
            conversation == null ? null : conversation.value(),
            java.sql.Types.OTHER)
        .param("id", id.value())
        .update();
  }

  Optional<TicketId> became(ConversationId conversation) {
    return jdbc.sql("select id from ticket.ticket where conversation = :id and split_from is null")
        .param("id", conversation.value())
        .query((row, n) -> new TicketId(Columns.uuid(row, "id")))
        .optional();
  }

  /**
   * Of several matters of one conversation the customer speaks of the one that still goes on; of
   * those, the one in which they were asked; then the first.
   */
  Optional<TicketId> hearing(ConversationId conversation) {
    return jdbc.sql(
            """
            select t.id from ticket.ticket t
            left join ticket.ticket m on m.id = t.merged_into
            where t.conversation = :id
            order by coalesce(m.state, t.state) in ('new', 'open', 'waiting') desc,
              coalesce(m.state, t.state) = 'waiting' desc, t.split_from is null desc, t.id
            limit 1
            """)
        .param("id", conversation.value())
        .query((row, n) -> new TicketId(Columns.uuid(row, "id")))
        .optional();
  }

  /** All conversations of the matter, the ticket's own first. */
  List<ConversationId> conversations(TicketId id) {
    return jdbc.sql(
            """
            select conversation from ticket.ticket
            where (id = :id or merged_into = :id) and conversation is not null
            order by id <> :id, id
            """)
        .param("id", id.value())
        .query((row, n) -> new ConversationId(Columns.uuid(row, "conversation")))
        .list();
  }
}
