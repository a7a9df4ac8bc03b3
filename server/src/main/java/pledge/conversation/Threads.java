package pledge.conversation;

import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.platform.BrandId;
import pledge.platform.NotFound;

/** Finding and locking one conversation. */
final class Threads {

  private Threads() {}

  static BrandId brand(JdbcClient jdbc, ConversationId id) {
    return jdbc.sql("select brand from conversation.conversation where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .map(BrandId::new)
        .orElseThrow(() -> new NotFound("conversation"));
  }

  /**
   * Until the transaction ends. Not against rows that only refer to it: whoever writes such a row
   * would wait, and several at once in any order.
   */
  static Head lock(JdbcClient jdbc, ConversationId id) {
    return jdbc.sql(
            "select "
                + Head.COLUMNS
                + " from conversation.conversation where id = :id for no key update")
        .param("id", id.value())
        .query((rs, n) -> new Head(rs))
        .optional()
        .orElseThrow(() -> new NotFound("conversation"));
  }
}
