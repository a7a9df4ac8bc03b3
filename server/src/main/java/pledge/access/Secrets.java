package pledge.access;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pledge.platform.Columns;

/**
 * Keys this installation made for itself: random, made when first needed, kept in the database so
 * that every node and every restart has the same.
 */
@Service
class Secrets {

  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ConcurrentHashMap<String, byte[]> known = new ConcurrentHashMap<>();

  Secrets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  byte[] get(String name) {
    return known.computeIfAbsent(name, this::loadOrMake);
  }

  private byte[] loadOrMake(String name) {
    jdbc.sql(
            """
            insert into access.secret (name, value, created_at)
            values (:name, :value, :now)
            on conflict (name) do nothing
            """)
        .param("name", name)
        .param("value", Tokens.randomBytes(BYTES))
        .param("now", Columns.at(clock.instant()))
        .update();
    return jdbc.sql("select value from access.secret where name = :name")
        .param("name", name)
        .query((row, index) -> row.getBytes("value"))
        .single();
  }
}
