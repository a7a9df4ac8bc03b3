package pledge.conversation;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a customer is typing, so that nothing is sent by itself meanwhile (chat.listen). A lease
 * in real time, as no business clock measures how long a finger rests: the widget renews it while
 * the keys move and gives it back when they stop.
 */
@Component
public class CustomerTyping {

  /** A little more than twice the widget's pause between two reports. */
  static final Duration LEASE = Duration.ofSeconds(8);

  /** True of a conversation {@code c} whose customer is typing. */
  static final String TYPING =
      """
      exists (select 1 from conversation.typing t
              where t.identity = c.identity and t.until > clock_timestamp())
      """;

  private final JdbcClient jdbc;

  CustomerTyping(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes that the keys move or have come to rest.
   *
   * @return whether that is news
   */
  @Transactional
  boolean report(UUID visitor, boolean typing) {
    boolean was = now(visitor);
    if (typing) {
      jdbc.sql(
              """
              insert into conversation.typing (identity, until)
              values (:identity, clock_timestamp() + :lease::interval)
              on conflict (identity) do update set until = excluded.until
              """)
          .param("identity", visitor)
          .param("lease", LEASE.toString())
          .update();
    } else {
      jdbc.sql("delete from conversation.typing where identity = :identity")
          .param("identity", visitor)
          .update();
    }
    return was != typing;
  }

  /** Whether this visitor is typing just now. */
  public boolean now(UUID visitor) {
    return jdbc.sql(
            """
            select exists (select 1 from conversation.typing
                           where identity = :identity and until > clock_timestamp())
            """)
        .param("identity", visitor)
        .query(Boolean.class)
        .single();
  }
}
