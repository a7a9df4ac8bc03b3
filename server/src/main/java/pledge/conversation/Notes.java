package pledge.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.platform.Columns;
import pledge.platform.Uuid7;

/**
 * What the staff tell each other beside a thread: notes, a supervisor's whisper, words on a
 * hand-over. They stand in a table that no customer's reader selects from.
 */
@Component
class Notes {

  /** The newest that are shown; a conversation has few. */
  private static final int SHOWN = 200;

  private final JdbcClient jdbc;
  private final Staff staff;
  private final ThreadHints hints;

  Notes(JdbcClient jdbc, Staff staff, ThreadHints hints) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.hints = hints;
  }

  enum Kind {
    NOTE,
    WHISPER,
    HANDOVER,
    RETURN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param kind {@code note}, {@code whisper} (of who leads the team), {@code handover} or {@code
   *     return}
   */
  record NoteView(UUID id, String kind, UUID author, String name, String text, Instant at) {}

  /** An empty text leaves none. Joins the caller's transaction. */
  @Transactional
  void add(ConversationId id, Kind kind, StaffMember by, String text, Instant now) {
    add(Uuid7.next(), id, kind, by, text, now);
  }

  /** As above; a retry with the same id changes nothing. */
  @Transactional
  void add(UUID note, ConversationId id, Kind kind, StaffMember by, String text, Instant now) {
    if (text.isBlank()) {
      return;
    }
    jdbc.sql(
            """
            insert into conversation.note (id, conversation, kind, author, text, at)
            values (:id, :conversation, :kind, :author, :text, :now)
            on conflict (id) do nothing
            """)
        .param("id", note)
        .param("conversation", id.value())
        .param("kind", kind.word())
        .param("author", by.id().value())
        .param("text", text)
        .param("now", Columns.at(now))
        .update();
    hints.staffOnly(Threads.lock(jdbc, id));
  }

  /** Oldest first. */
  List<NoteView> of(ConversationId id) {
    var rows =
        jdbc.sql(
                """
                select id, kind, author, text, at from (
                  select id, kind, author, text, at from conversation.note
                  where conversation = :id order by at desc, id desc limit :shown) newest
                order by at, id
                """)
            .param("id", id.value())
            .param("shown", SHOWN)
            .query((rs, n) ->
                new NoteView(
                    Columns.uuid(rs, "id"),
                    rs.getString("kind"),
                    Columns.uuid(rs, "author"),
                    "",
                    rs.getString("text"),
                    Columns.instant(rs, "at")))
            .list();
    var names =
        staff.names(rows.stream().map(row -> new StaffId(row.author())).distinct().toList());
    return rows.stream()
        .map(row ->
            new NoteView(
                row.id(),
                row.kind(),
                row.author(),
                names.getOrDefault(new StaffId(row.author()), ""),
                row.text(),
                row.at()))
        .toList();
  }
}
