package pledge.conversation;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.Columns;

/**
 * Who opens a conversation asks whose it is, and who signs in asks what was written before: at the
 * same instant neither would see the other, and a known customer's words would stay a stranger's.
 */
@Component
class IdentityGate {

  private final JdbcClient jdbc;

  IdentityGate(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else opens a conversation of these, or signs them in. */
  void alone(Collection<UUID> identities) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(key)
            from (select distinct hashtextextended('conversation.identity:' || id, 0) as key
                  from unnest(:ids::text[]) as i (id) order by key) as keys
            """)
        .param("ids", Columns.ids(identities))
        .query((row, n) -> true)
        .list();
  }
}
