package pledge.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.Columns;
import tools.jackson.databind.json.JsonMapper;

/** Reads threads, always by key and in the order of their sequence. */
@Component
class MessageReader {

  private static final String SELECT =
      """
      select m.conversation, m.seq, m.id, m.author_kind, m.author, m.kind, m.text, m.card, m.media, m.at,
             c.brand, c.locale
      from conversation.message m
      join conversation.conversation c on c.id = m.conversation
      """;

  private final JdbcClient jdbc;
  private final AuthorNames names;
  private final JsonMapper json;

  MessageReader(JdbcClient jdbc, AuthorNames names, JsonMapper json) {
    this.jdbc = jdbc;
    this.names = names;
    this.json = json;
  }

  /** Messages behind {@code after}, oldest first. */
  List<MessageView> after(ConversationId id, long after, int limit) {
    return jdbc.sql(
            SELECT + " where m.conversation = :id and m.seq > :after order by m.seq limit :limit")
        .param("id", id.value())
        .param("after", after)
        .param("limit", limit)
        .query((rs, n) -> view(rs))
        .list();
  }

  /** The last messages up to {@code until}, oldest first. */
  List<MessageView> last(ConversationId id, long until, int limit) {
    return jdbc.sql(
            SELECT
                + " where m.conversation = :id and m.seq <= :until and m.seq > :until - :limit order by m.seq")
        .param("id", id.value())
        .param("until", until)
        .param("limit", limit)
        .query((rs, n) -> view(rs))
        .list();
  }

  /**
   * A visitor's thread over all conversations (signed in: of all their browsers), behind the
   * cursor: conversation ids are time-ordered, so (conversation, seq) is the order of the thread.
   */
  List<MessageView> thread(List<UUID> identities, Cursor after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where c.identity = any(:identities::uuid[])
                  and (m.conversation > :conversation
                    or (m.conversation = :conversation and m.seq > :seq))
                order by m.conversation, m.seq limit :limit
                """)
        .param("identities", Columns.ids(identities))
        .param("conversation", after.conversation())
        .param("seq", after.seq())
        .param("limit", limit)
        .query((rs, n) -> view(rs))
        .list();
  }

  private MessageView view(ResultSet rs) throws SQLException {
    var card = rs.getString("card");
    return new MessageView(
        rs.getLong("seq"),
        Columns.uuid(rs, "id"),
        new ConversationId(Columns.uuid(rs, "conversation")),
        names.view(
            new Author(
                AuthorKind.of(rs.getString("author_kind")), Columns.uuidOrNull(rs, "author")),
            rs.getString("brand"),
            rs.getString("locale")),
        rs.getString("kind"),
        rs.getString("text"),
        card == null ? null : json.readValue(card, Card.class),
        MediaMessages.read(json, rs.getString("media")),
        Columns.instant(rs, "at"));
  }
}
