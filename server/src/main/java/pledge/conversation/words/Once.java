package pledge.conversation.words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.conversation.ConversationId;

/** What is observed only once in a conversation. */
@Component
class Once {

  private final JdbcClient jdbc;

  Once(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this is the first time; joins the caller's transaction. */
  boolean first(ConversationId conversation, String what) {
    return jdbc.sql(
                """
                insert into conversation.words_once (conversation, what) values (:id, :what)
                on conflict do nothing
                """)
            .param("id", conversation.value())
            .param("what", what)
            .update()
        == 1;
  }
}
