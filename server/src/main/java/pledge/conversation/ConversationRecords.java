package pledge.conversation;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;
import pledge.media.Media;
import pledge.platform.Columns;
import pledge.search.SearchIndex;

/**
 * What was said with a person. Of an erased one the threads keep their order, their instants and
 * who wrote; evidence points to a message and a span, so the ledger stands without the words.
 */
@Component
class ConversationRecords implements PersonalData {

  /** Theirs by name, or nobody's by name but from their own browser. */
  private static final String THEIRS =
      """
      (c.customer = any(:records::uuid[])
        or c.customer is null and c.identity = any(:visitors::uuid[]))
      """;

  private final JdbcClient jdbc;
  private final Media media;
  private final SearchIndex index;

  ConversationRecords(JdbcClient jdbc, Media media, SearchIndex index) {
    this.jdbc = jdbc;
    this.media = media;
    this.index = index;
  }

  private JdbcClient.StatementSpec of(Person person, String sql) {
    return jdbc.sql(sql + THEIRS)
        .param("records", person.recordIds())
        .param("visitors", person.visitorIds());
  }

  List<UUID> ids(Person person) {
    return of(person, "select c.id from conversation.conversation c where ")
        .query(UUID.class)
        .list();
  }

  @Override
  public List<Holding> holdings(Person person) {
    var conversations =
        of(
                person,
                """
                select count(*) as all, count(*) filter (where c.state <> 'closed') as open
                from conversation.conversation c where
                """)
            .query((row, index) ->
                new Holding("conversations", row.getLong("all"), row.getLong("open")))
            .single();
    var messages =
        of(
                person,
                """
                select count(*) from conversation.message m
                join conversation.conversation c on c.id = m.conversation where
                """)
            .query(Long.class)
            .single();
    return List.of(conversations, Holding.of("messages", messages));
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "conversation/conversations",
        rows(
            person,
            """
            select c.id, c.channel, c.locale, c.state, c.opened_at, c.closed_at, c.type, c.need,
              c.description, c.handling, c.result, c.feedback, c.rating_stars, c.rating_words
            from conversation.conversation c where
            """,
            " order by c.id"));
    archive.rows(
        "conversation/messages",
        rows(
            person,
            """
            select m.conversation, m.seq, m.at, m.author_kind as author, m.kind, m.text, m.card, m.media
            from conversation.message m
            join conversation.conversation c on c.id = m.conversation where
            """,
            " order by m.conversation, m.seq"));
    archive.rows(
        "conversation/notes",
        rows(
            person,
            """
            select n.conversation, n.at, n.kind, n.text
            from conversation.note n
            join conversation.conversation c on c.id = n.conversation where
            """,
            " order by n.id"));
    files(person, archive);
  }

  /** What the person sent and was sent, as it is. */
  private void files(Person person, Archive archive) throws IOException {
    record Sent(UUID conversation, UUID id) {}
    var sent =
        of(
                person,
                """
                select m.conversation, (item ->> 'id')::uuid as id
                from conversation.message m
                join conversation.conversation c on c.id = m.conversation
                cross join lateral jsonb_array_elements(m.media) as item
                where m.media is not null and
                """)
            .query((row, index) ->
                new Sent(Columns.uuid(row, "conversation"), Columns.uuid(row, "id")))
            .list();
    for (var one : sent) {
      var answer = media.open(new ConversationId(one.conversation()).work(), one.id(), false);
      var body = answer.isEmpty() ? null : answer.get().getBody();
      if (body != null) {
        try (var in = body.getInputStream()) {
          archive.file("media/" + one.id(), in);
        }
      }
    }
  }

  private List<String> rows(Person person, String select, String order) {
    return jdbc.sql("select to_jsonb(r)::text from (" + select + THEIRS + order + ") r")
        .param("records", person.recordIds())
        .param("visitors", person.visitorIds())
        .query(String.class)
        .list();
  }

  @Override
  public void erase(Person person, Instant now) {
    index.erase(ids(person));
    media.erase(ids(person).stream().map(id -> new ConversationId(id).work()).toList());
    of(
            person,
            """
            update conversation.message m set text = '', card = null, media = null
            from conversation.conversation c where m.conversation = c.id and
            """)
        .update();
    of(
            person,
            """
            update conversation.note n set text = ''
            from conversation.conversation c where n.conversation = c.id and
            """)
        .update();
    of(
            person,
            """
            update conversation.conversation c
            set need = '', description = '', handling = '', result = '', feedback = '',
              memory = '{}', rating_words = case when rating_stars is null then null else '' end
            where
            """)
        .update();
  }
}
