package pledge.ticket.kin;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.conversation.ConversationId;
import pledge.platform.Columns;
import pledge.ticket.TicketId;

/** Which words went to a second matter, by reference; each went once. */
@Component
class SplitRows {

  private final JdbcClient jdbc;

  SplitRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(TicketId ticket, TicketId origin, Collection<SplitWord> words) {
    for (var word : words) {
      var conversation = word.conversation();
      jdbc.sql(
              """
              insert into ticket.split_word (ticket, origin, seq, conversation, message, at)
              values (:ticket, :origin, :seq, :conversation, :message, :at)
              """)
          .param("ticket", ticket.value())
          .param("origin", origin.value())
          .param("seq", word.seq())
          .param(
              "conversation",
              conversation == null ? null : conversation.value(),
              java.sql.Types.OTHER)
          .param("message", word.message(), java.sql.Types.OTHER)
          .param("at", Columns.at(word.at()))
          .update();
    }
  }

  /** Whether one of these has gone to another matter already. */
  boolean gone(TicketId origin, Collection<Integer> entries, Collection<UUID> messages) {
    return jdbc.sql(
            """
            select exists (
              select 1 from ticket.split_word
              where (origin = :origin and seq = any(:entries::int[])) or message = any(:messages::uuid[]))
            """)
        .param("origin", origin.value())
        .param("entries", entries.stream().map(String::valueOf).toArray(String[]::new))
        .param("messages", Columns.ids(messages))
        .query(Boolean.class)
        .single();
  }

  /** Those a second matter is made of, the earliest first. */
  List<SplitWord> of(TicketId ticket) {
    return words("ticket = :id", ticket);
  }

  /** Those that went from a ticket to second matters. */
  List<SplitWord> from(TicketId origin) {
    return words("origin = :id", origin);
  }

  private List<SplitWord> words(String which, TicketId id) {
    return jdbc.sql(
            """
            select ticket, origin, seq, conversation, message, at from ticket.split_word
            where %s order by at, seq limit 500
            """
                .formatted(which))
        .param("id", id.value())
        .query((row, n) -> {
          var conversation = Columns.uuidOrNull(row, "conversation");
          int seq = row.getInt("seq");
          return new SplitWord(
              new TicketId(Columns.uuid(row, "ticket")),
              new TicketId(Columns.uuid(row, "origin")),
              seq == 0 ? null : seq,
              conversation == null ? null : new ConversationId(conversation),
              Columns.uuidOrNull(row, "message"),
              Columns.instant(row, "at"));
        })
        .list();
  }
}
