package pledge.ticket.kin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.ticket.TicketId;
import pledge.ticket.TicketMerging;
import tools.jackson.databind.json.JsonMapper;

/** Every merge there was. Whoever writes holds both tickets' locks. */
@Component
class MergeRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MergeRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A merge that stands. */
  record Merge(UUID id, TicketId main, StaffId by, Instant at, TicketMerging.Kept kept) {}

  void add(TicketId duplicate, TicketId main, TicketMerging.Kept kept, StaffId by, Instant at) {
    jdbc.sql(
            """
            insert into ticket.merge (id, duplicate, main, merged_by, merged_at, kept)
            values (:id, :duplicate, :main, :by, :at, :kept::jsonb)
            """)
        .param("id", Uuid7.next())
        .param("duplicate", duplicate.value())
        .param("main", main.value())
        .param("by", by.value())
        .param("at", Columns.at(at))
        .param("kept", json.writeValueAsString(kept))
        .update();
  }

  Optional<Merge> standing(TicketId duplicate) {
    return jdbc.sql(
            """
            select id, main, merged_by, merged_at, kept from ticket.merge
            where duplicate = :duplicate and undone_at is null
            """)
        .param("duplicate", duplicate.value())
        .query((row, n) ->
            new Merge(
                Columns.uuid(row, "id"),
                new TicketId(Columns.uuid(row, "main")),
                new StaffId(Columns.uuid(row, "merged_by")),
                Columns.instant(row, "merged_at"),
                json.readValue(row.getString("kept"), TicketMerging.Kept.class)))
        .optional();
  }

  void undone(UUID id, StaffId by, Instant at) {
    jdbc.sql("update ticket.merge set undone_by = :by, undone_at = :at where id = :id")
        .param("by", by.value())
        .param("at", Columns.at(at))
        .param("id", id)
        .update();
  }
}
