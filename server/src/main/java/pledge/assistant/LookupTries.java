package pledge.assistant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.Columns;
import pledge.platform.Uuid7;

/**
 * Tries at the last four digits of an order's phone number: few for each visitor, order and network
 * address within a stretch of time, on every node and over restarts.
 */
@Component
class LookupTries {

  /** Older tries are swept; far beyond any window a standard would set. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;

  LookupTries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whose tries are counted, and how many are had.
   *
   * @param kind {@code visitor}, {@code order} or {@code address}
   */
  record Limit(String kind, String key, int most) {

    private String digest() {
      try {
        return HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Counts one try against every limit, or none when one of them is used up.
   *
   * @return the try, for {@link #takeBack}
   */
  @Transactional
  Optional<UUID> count(List<Limit> limits, Duration window, Instant now) {
    // always in the same order, so that two tries never wait for each other
    var ordered = limits.stream().sorted(Comparator.comparing(Limit::kind)).toList();
    for (var limit : ordered) {
      jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
          .param("key", limit.kind() + limit.digest())
          .query((row, index) -> true)
          .list();
      int had =
          jdbc.sql(
                  """
                  select count(*) from assistant.lookup_try
                  where kind = :kind and key = :key and at > :since
                  """)
              .param("kind", limit.kind())
              .param("key", limit.digest())
              .param("since", Columns.at(now.minus(window)))
              .query(Integer.class)
              .single();
      if (had >= limit.most()) {
        return Optional.empty();
      }
    }
    var id = Uuid7.next();
    for (var limit : ordered) {
      jdbc.sql(
              """
              insert into assistant.lookup_try (id, kind, key, at) values (:id, :kind, :key, :at)
              """)
          .param("id", id)
          .param("kind", limit.kind())
          .param("key", limit.digest())
          .param("at", Columns.at(now))
          .update();
    }
    jdbc.sql("delete from assistant.lookup_try where at < :before")
        .param("before", Columns.at(now.minus(KEPT)))
        .update();
    return Optional.of(id);
  }

  /** The try was a good one. */
  @Transactional
  void takeBack(UUID id) {
    jdbc.sql("delete from assistant.lookup_try where id = :id").param("id", id).update();
  }
}
