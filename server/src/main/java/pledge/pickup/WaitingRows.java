package pledge.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.Columns;

/** When the program looks at a pick-up next, and what it has done by itself so far. */
@Component
class WaitingRows {

  private final JdbcClient jdbc;

  WaitingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param keptUntil until when it is kept, once the customer was told so
   */
  record Waiting(
      @Nullable Instant bookingRemindedAt,
      int reminders,
      @Nullable Instant remindedAt,
      @Nullable Instant keptUntil) {}

  List<UUID> due(Instant now, int limit) {
    return jdbc.sql(
            "select id from pickup.pickup where next_at <= :now order by next_at limit :limit")
        .param("now", Columns.at(now))
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /** Locks it; empty when somebody else has it in hand, or it isn't due any more. */
  Optional<Waiting> lock(UUID id, Instant now) {
    return jdbc.sql(
            """
            select booking_reminded_at, reminders, reminded_at, kept_until
            from pickup.pickup where id = :id and next_at <= :now
            for update skip locked
            """)
        .param("id", id)
        .param("now", Columns.at(now))
        .query((row, n) ->
            new Waiting(
                Columns.instantOrNull(row, "booking_reminded_at"),
                row.getInt("reminders"),
                Columns.instantOrNull(row, "reminded_at"),
                Columns.instantOrNull(row, "kept_until")))
        .optional();
  }

  void next(UUID id, @Nullable Instant at) {
    jdbc.sql("update pickup.pickup set next_at = :at::timestamptz where id = :id")
        .param("id", id)
        .param("at", at == null ? null : at.toString())
        .update();
  }

  void bookingReminded(UUID id, Instant now) {
    jdbc.sql("update pickup.pickup set booking_reminded_at = :now where id = :id")
        .param("id", id)
        .param("now", Columns.at(now))
        .update();
  }

  void reminded(UUID id, @Nullable Instant keptUntil, Instant now) {
    jdbc.sql(
            """
            update pickup.pickup
            set reminders = reminders + 1, reminded_at = :now, kept_until = :until::timestamptz
            where id = :id
            """)
        .param("id", id)
        .param("until", keptUntil == null ? null : keptUntil.toString())
        .param("now", Columns.at(now))
        .update();
  }

  /** False when the customer was asked before. */
  boolean surveyed(UUID id, Instant now) {
    return jdbc.sql(
                """
                update pickup.pickup set surveyed_at = :now
                where id = :id and state = 'collected' and surveyed_at is null
                """)
            .param("id", id)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  /** False unless it wasn't collected and isn't back yet. */
  boolean shelved(UUID id, Instant now) {
    return jdbc.sql(
                """
                update pickup.pickup set shelved_at = :now
                where id = :id and state = 'uncollected' and shelved_at is null
                """)
            .param("id", id)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }
}
