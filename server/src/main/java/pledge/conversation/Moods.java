package pledge.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.conversation.words.Senses;
import pledge.platform.Columns;

/**
 * The door to what customers feel and want: of whole conversations as they stand, for walls and
 * lists, and of any text, for recognising complaints. How surely is told in docs/decisions/0010.
 */
@Component
public class Moods {

  private final JdbcClient jdbc;
  private final Senses senses;

  Moods(JdbcClient jdbc, Senses senses) {
    this.jdbc = jdbc;
    this.senses = senses;
  }

  /**
   * @param mood how the customer sounds over the last messages
   * @param intent what the last message that said so is about, by the standard's contact types
   * @param since when the last of the judged messages was written
   */
  public record Standing(Mood mood, String intent, Instant since) {}

  /** Conversations without a judged message are left out. */
  public Map<ConversationId, Standing> of(Collection<ConversationId> conversations) {
    Map<ConversationId, Standing> found = new HashMap<>();
    jdbc.sql(
            """
            select conversation, mood, intent, at from conversation.mood
            where conversation = any(:ids::uuid[])
            """)
        .param("ids", Columns.ids(conversations.stream().map(ConversationId::value).toList()))
        .query(rs -> {
          found.put(
              new ConversationId(Columns.uuid(rs, "conversation")),
              new Standing(
                  Mood.of(rs.getString("mood")),
                  rs.getString("intent"),
                  Columns.instant(rs, "at")));
        });
    return found;
  }

  /** How a text sounds and what it is about. */
  public Sense sense(String text) {
    return senses.of(text);
  }
}
