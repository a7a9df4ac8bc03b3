package pledge.ticket.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.ticket.TicketId;

/** The rows of causes and measures; every write happens under the ticket's lock. */
@Component
class AnalysisRows {

  private static final String MEASURE =
      """
      select m.id, m.ticket, m.brand, m.text, m.department, m.owner, m.due, m.expires_at, m.planned_by,
             m.planned_at, m.state, m.ended_at, m.ended_by, coalesce(m.ended_as, '') as ended_as, m.words
      from ticket.measure m
      """;

  private final JdbcClient jdbc;

  AnalysisRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Analysis> find(TicketId ticket) {
    return jdbc.sql(
            "select ticket, cause, note, who, at from ticket.analysis where ticket = :ticket")
        .param("ticket", ticket.value())
        .query((row, n) ->
            new Analysis(
                new TicketId(Columns.uuid(row, "ticket")),
                row.getString("cause"),
                row.getString("note"),
                new StaffId(Columns.uuid(row, "who")),
                Columns.instant(row, "at")))
        .optional();
  }

  /** The last word on it counts; earlier ones stand in the ticket's timeline. */
  void save(Analysis analysis) {
    jdbc.sql(
            """
            insert into ticket.analysis (ticket, cause, note, who, at)
            values (:ticket, :cause, :note, :who, :at)
            on conflict (ticket) do update
            set cause = excluded.cause, note = excluded.note, who = excluded.who, at = excluded.at
            """)
        .param("ticket", analysis.ticket().value())
        .param("cause", analysis.cause())
        .param("note", analysis.note())
        .param("who", analysis.who().value())
        .param("at", Columns.at(analysis.at()))
        .update();
  }

  List<Measure> measures(TicketId ticket) {
    return jdbc.sql(MEASURE + " where m.ticket = :ticket order by m.planned_at, m.id")
        .param("ticket", ticket.value())
        .query(AnalysisRows::measure)
        .list();
  }

  Optional<Measure> measure(UUID id) {
    return jdbc.sql(MEASURE + " where m.id = :id")
        .param("id", id)
        .query(AnalysisRows::measure)
        .optional();
  }

  void insert(Measure measure) {
    jdbc.sql(
            """
            insert into ticket.measure
              (id, ticket, brand, text, department, owner, due, expires_at, planned_by, planned_at, state)
            values (:id, :ticket, :brand, :text, :department, :owner, :due, :expires, :by, :at, 'planned')
            """)
        .param("id", measure.id())
        .param("ticket", measure.ticket().value())
        .param("brand", measure.brand().value())
        .param("text", measure.text())
        .param("department", measure.department())
        .param("owner", measure.owner().value())
        .param("due", Columns.at(measure.due()))
        .param("expires", Columns.at(measure.expiresAt()))
        .param("by", measure.plannedBy().value())
        .param("at", Columns.at(measure.plannedAt()))
        .update();
  }

  void end(UUID id, Measure.State state, Measure.End end) {
    var by = end.by();
    jdbc.sql(
            """
            update ticket.measure
            set state = :state, ended_at = :at, ended_by = :by, ended_as = :name, words = :words
            where id = :id and state = 'planned'
            """)
        .param("state", state.word())
        .param("at", Columns.at(end.at()))
        .param("by", by == null ? null : by.value())
        .param("name", end.name())
        .param("words", end.words())
        .param("id", id)
        .update();
  }

  private static Measure measure(ResultSet row, int index) throws SQLException {
    var endedAt = Columns.instantOrNull(row, "ended_at");
    var endedBy = Columns.uuidOrNull(row, "ended_by");
    return new Measure(
        Columns.uuid(row, "id"),
        new TicketId(Columns.uuid(row, "ticket")),
        new BrandId(row.getString("brand")),
        row.getString("text"),
        row.getString("department"),
        new StaffId(Columns.uuid(row, "owner")),
        Columns.instant(row, "due"),
        Columns.instant(row, "expires_at"),
        new StaffId(Columns.uuid(row, "planned_by")),
        Columns.instant(row, "planned_at"),
        Measure.State.of(row.getString("state")),
        endedAt == null
            ? null
            : new Measure.End(
                endedAt,
                endedBy == null ? null : new StaffId(endedBy),
                row.getString("ended_as"),
                row.getString("words")));
  }
}
