package pledge.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.Columns;
import tools.jackson.databind.json.JsonMapper;

/** Messages as rows: what is stored already under the same id, and what is new. */
@Component
class MessageRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MessageRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Map<MessageRow.Key, MessageRow> alreadyFromCustomers(List<Entry> entries) {
    List<UUID> identities = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (var entry : entries) {
      if (entry instanceof Entry.FromCustomer from) {
        identities.add(from.identity());
        ids.add(from.id());
      }
    }
    return already(identities, ids);
  }

  Map<MessageRow.Key, MessageRow> alreadyFromOthers(List<Entry> entries, Heads heads) {
    List<UUID> identities = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (var entry : entries) {
      var head = heads.of(entry);
      if (!(entry instanceof Entry.FromCustomer) && head != null) {
        identities.add(head.identity);
        ids.add(entry.id());
      }
    }
    return already(identities, ids);
  }

  private Map<MessageRow.Key, MessageRow> already(List<UUID> identities, List<UUID> ids) {
    Map<MessageRow.Key, MessageRow> rows = new HashMap<>();
    if (ids.isEmpty()) {
      return rows;
    }
    jdbc.sql(
            """
            select m.conversation, m.seq, m.id, m.identity, m.author_kind, m.author, m.kind, m.text, m.card, m.media, m.at,
                   c.brand, c.locale
            from unnest(:identities::uuid[], :ids::uuid[]) as w (identity, id)
            join conversation.message m on m.identity = w.identity and m.id = w.id
            join conversation.conversation c on c.id = m.conversation
            """)
        .param("identities", Columns.ids(identities))
        .param("ids", Columns.ids(ids))
        .query((rs, n) -> stored(rs))
        .list()
        .forEach(row -> rows.put(row.key(), row));
    return rows;
  }

  private MessageRow stored(ResultSet rs) throws SQLException {
    var card = rs.getString("card");
    return new MessageRow(
        Columns.uuid(rs, "conversation"),
        rs.getString("brand"),
        rs.getString("locale"),
        Columns.uuid(rs, "identity"),
        rs.getLong("seq"),
        Columns.uuid(rs, "id"),
        new Author(AuthorKind.of(rs.getString("author_kind")), Columns.uuidOrNull(rs, "author")),
        rs.getString("kind"),
        rs.getString("text"),
        card == null ? null : json.readValue(card, Card.class),
        MediaMessages.read(json, rs.getString("media")),
        Columns.instant(rs, "at"));
  }

  void insert(List<MessageRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int size = rows.size();
    var texts = new String[10][size];
    var seq = new long[size];
    for (int i = 0; i < size; i++) {
      var row = rows.get(i);
      texts[0][i] = row.conversation().toString();
      seq[i] = row.seq();
      texts[1][i] = row.id().toString();
      texts[2][i] = row.identity().toString();
      texts[3][i] = row.author().kind().word();
      texts[4][i] = row.author().id() == null ? null : row.author().id().toString();
      texts[5][i] = row.kind();
      texts[6][i] = row.text();
      texts[7][i] = row.card() == null ? null : json.writeValueAsString(row.card());
      texts[8][i] = row.at().toString();
      texts[9][i] = row.media().isEmpty() ? null : json.writeValueAsString(row.media());
    }
    jdbc.sql(
            """
            insert into conversation.message
              (conversation, seq, id, identity, author_kind, author, kind, text, card, media, at)
            select conversation, seq, id, identity, author_kind, author, kind, text, card::jsonb, media::jsonb, at
            from unnest(:conversation::uuid[], :seq::bigint[], :id::uuid[], :identity::uuid[],
                        :authorKind::text[], :author::uuid[], :kind::text[], :text::text[],
                        :card::text[], :media::text[], :at::timestamptz[])
              as m (conversation, seq, id, identity, author_kind, author, kind, text, card, media, at)
            """)
        .param("conversation", texts[0])
        .param("seq", seq)
        .param("id", texts[1])
        .param("identity", texts[2])
        .param("authorKind", texts[3])
        .param("author", texts[4])
        .param("kind", texts[5])
        .param("text", texts[6])
        .param("card", texts[7])
        .param("media", texts[9])
        .param("at", texts[8])
        .update();
  }
}
