package pledge.ticket.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.conversation.ConversationId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.suspicion.Suspicion.Reason;
import pledge.ticket.suspicion.Suspicion.State;

/** The rows of suspected complaints. What is decided stays decided: the row count tells who did. */
@Component
class SuspicionRows {

  private static final String COLUMNS =
      """
      id, brand, conversation, ticket, reason, message, span_from, span_to, figure, channel, at,
      state, decided_by, decided_at, why
      """;

  private static final String ABOUT =
      "(conversation = :conversation::uuid or (ticket = :ticket::uuid and conversation is null))";

  private final JdbcClient jdbc;

  SuspicionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores it, unless one about the same is open: then false. */
  boolean insert(Suspicion it) {
    var by = it.decidedBy();
    return jdbc.sql(
                """
                insert into ticket.suspicion
                  (id, brand, conversation, ticket, reason, message, span_from, span_to, figure, channel, at,
                   state, decided_by, decided_at, why)
                values (:id, :brand, :conversation, :ticket, :reason, :message, :from, :to, :figure, :channel,
                        :at, :state, :by, :decidedAt, :why)
                on conflict do nothing
                """)
            .param("id", it.id())
            .param("brand", it.brand().value())
            .param("conversation", value(it.conversation()))
            .param("ticket", value(it.ticket()))
            .param("reason", it.reason().word())
            .param("message", it.message())
            .param("from", it.from())
            .param("to", it.to())
            .param("figure", it.figure())
            .param("channel", it.channel())
            .param("at", Columns.at(it.at()))
            .param("state", it.state().word())
            .param("by", by == null ? null : by.value())
            .param("decidedAt", Columns.atOrNull(it.decidedAt()))
            .param("why", it.why())
            .update()
        == 1;
  }

  Optional<Suspicion> find(UUID id) {
    return jdbc.sql("select %s from ticket.suspicion where id = :id".formatted(COLUMNS))
        .param("id", id)
        .query(SuspicionRows::suspicion)
        .optional();
  }

  /** What was suspected in a conversation, or on a ticket without one; the latest in front. */
  List<Suspicion> about(@Nullable ConversationId conversation, @Nullable TicketId ticket) {
    return jdbc.sql(
            "select %s from ticket.suspicion where %s order by at desc, id desc"
                .formatted(COLUMNS, ABOUT))
        .param("conversation", value(conversation))
        .param("ticket", value(ticket))
        .query(SuspicionRows::suspicion)
        .list();
  }

  /** What nobody has decided yet, the oldest word first. */
  List<Suspicion> open(BrandId brand, int limit) {
    return jdbc.sql(
            """
            select %s from ticket.suspicion
            where brand = :brand and state = 'open' order by at, id limit :limit
            """
                .formatted(COLUMNS))
        .param("brand", brand.value())
        .param("limit", limit)
        .query(SuspicionRows::suspicion)
        .list();
  }

  /** What nobody has decided yet in any brand. */
  List<Suspicion> open() {
    return jdbc.sql(
            "select %s from ticket.suspicion where state = 'open' order by id".formatted(COLUMNS))
        .query(SuspicionRows::suspicion)
        .list();
  }

  /** The ticket is a complaint: what was open about it is so decided, and given. */
  List<Suspicion> confirmed(Ticket ticket, @Nullable StaffId by, Instant now) {
    return jdbc.sql(
            """
            update ticket.suspicion
            set state = 'confirmed', ticket = :ticket::uuid, decided_by = :by, decided_at = :now
            where state = 'open' and %s
            returning %s
            """
                .formatted(ABOUT, COLUMNS))
        .param("ticket", ticket.id().value())
        .param("conversation", value(ticket.conversation()))
        .param("by", by == null ? null : by.value())
        .param("now", Columns.at(now))
        .query(SuspicionRows::suspicion)
        .list();
  }

  /** Who confirmed it, where that was more than the ticket tells. */
  void by(UUID id, StaffId who) {
    jdbc.sql("update ticket.suspicion set decided_by = :by where id = :id and state = 'confirmed'")
        .param("by", who.value())
        .param("id", id)
        .update();
  }

  /** Nobody's complaint; false when it was decided before. */
  boolean reject(UUID id, StaffId by, String why, Instant now) {
    return jdbc.sql(
                """
                update ticket.suspicion
                set state = 'rejected', decided_by = :by, decided_at = :now, why = :why
                where id = :id and state = 'open'
                """)
            .param("by", by.value())
            .param("now", Columns.at(now))
            .param("why", why)
            .param("id", id)
            .update()
        == 1;
  }

  private static @Nullable UUID value(@Nullable ConversationId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable UUID value(@Nullable TicketId id) {
    return id == null ? null : id.value();
  }

  private static Suspicion suspicion(ResultSet row, int index) throws SQLException {
    var conversation = Columns.uuidOrNull(row, "conversation");
    var ticket = Columns.uuidOrNull(row, "ticket");
    var by = Columns.uuidOrNull(row, "decided_by");
    return new Suspicion(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        conversation == null ? null : new ConversationId(conversation),
        ticket == null ? null : new TicketId(ticket),
        Reason.of(row.getString("reason")),
        Columns.uuidOrNull(row, "message"),
        row.getInt("span_from"),
        row.getInt("span_to"),
        row.getInt("figure"),
        row.getString("channel"),
        Columns.instant(row, "at"),
        State.of(row.getString("state")),
        by == null ? null : new StaffId(by),
        Columns.instantOrNull(row, "decided_at"),
        row.getString("why"));
  }
}
