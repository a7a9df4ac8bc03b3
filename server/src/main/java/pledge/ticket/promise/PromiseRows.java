package pledge.ticket.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.Columns;
import pledge.standard.ClauseId;
import pledge.ticket.TicketId;
import pledge.ticket.ToldOutcome;

/** The words of promises as they lie in the database. */
@Component
class PromiseRows {

  private final JdbcClient jdbc;

  PromiseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Promise promise, @Nullable UUID request) {
    var by = promise.by();
    jdbc.sql(
            """
            insert into ticket.promise
              (clock, ticket, clause, text, way, why, due_at, made_by, made_at, request)
            values (:clock, :ticket, :clause, :text, :way, :why, :due, :by, :at, :request)
            """)
        .param("clock", promise.clock())
        .param("ticket", promise.ticket().value())
        .param("clause", promise.clause().value())
        .param("text", promise.text())
        .param("way", promise.way().word())
        .param("why", promise.why())
        .param("due", Columns.at(promise.due()))
        .param("by", by == null ? null : by.value())
        .param("at", Columns.at(promise.at()))
        .param("request", request)
        .update();
  }

  boolean asked(TicketId ticket, UUID request) {
    return jdbc.sql(
            "select exists (select 1 from ticket.promise where ticket = :ticket and request ="
                + " :request)")
        .param("ticket", ticket.value())
        .param("request", request)
        .query(Boolean.class)
        .single();
  }

  /** Those of a ticket and its duplicates, the newest first. */
  List<Promise> of(TicketId ticket) {
    return jdbc.sql(
            """
            select clock, ticket, clause, text, way, why, due_at, made_by, made_at from ticket.promise
            where ticket = :ticket or ticket in (select id from ticket.ticket where merged_into = :ticket)
            order by made_at desc, clock desc
            limit 50
            """)
        .param("ticket", ticket.value())
        .query(PromiseRows::promise)
        .list();
  }

  private static Promise promise(ResultSet row, int index) throws SQLException {
    var by = Columns.uuidOrNull(row, "made_by");
    return new Promise(
        Columns.uuid(row, "clock"),
        new TicketId(Columns.uuid(row, "ticket")),
        new ClauseId(row.getString("clause")),
        row.getString("text"),
        ToldOutcome.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
        row.getString("why"),
        Columns.instant(row, "due_at"),
        by == null ? null : new StaffId(by),
        Columns.instant(row, "made_at"));
  }
}
