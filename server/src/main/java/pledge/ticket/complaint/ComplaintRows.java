package pledge.ticket.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;

/** The rows of complaints; every write happens under the ticket's lock. */
@Component
class ComplaintRows {

  private static final String COLUMNS =
      "c.ticket, c.brand, c.recognised_at, c.confirmed_at, c.round, c.call_by, c.call_for";

  private final JdbcClient jdbc;

  ComplaintRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Complaint> find(TicketId ticket) {
    return jdbc.sql(
            "select %s from ticket.complaint c where c.ticket = :ticket and not c.withdrawn"
                .formatted(COLUMNS))
        .param("ticket", ticket.value())
        .query(ComplaintRows::complaint)
        .optional();
  }

  /** A ticket that once was a complaint and is one again goes on where it was. */
  void begin(Ticket ticket, Instant recognised, Instant now) {
    jdbc.sql(
            """
            insert into ticket.complaint (ticket, brand, recognised_at, confirmed_at)
            values (:ticket, :brand, :recognised, :now)
            on conflict (ticket) do update set withdrawn = false
            """)
        .param("ticket", ticket.id().value())
        .param("brand", ticket.brand().value())
        .param("recognised", Columns.at(recognised))
        .param("now", Columns.at(now))
        .update();
  }

  void withdraw(TicketId ticket) {
    jdbc.sql(
            """
            update ticket.complaint set withdrawn = true, call_by = null, call_for = null
            where ticket = :ticket
            """)
        .param("ticket", ticket.value())
        .update();
  }

  /** Puts it on the officers' call list, for this purpose by this time. */
  void planCall(TicketId ticket, Complaint.Purpose purpose, Instant by) {
    jdbc.sql("update ticket.complaint set call_by = :by, call_for = :for where ticket = :ticket")
        .param("by", Columns.at(by))
        .param("for", purpose.word())
        .param("ticket", ticket.value())
        .update();
  }

  void noCall(TicketId ticket) {
    jdbc.sql("update ticket.complaint set call_by = null, call_for = null where ticket = :ticket")
        .param("ticket", ticket.value())
        .update();
  }

  void nextRound(TicketId ticket) {
    jdbc.sql("update ticket.complaint set round = round + 1 where ticket = :ticket")
        .param("ticket", ticket.value())
        .update();
  }

  /** The brand's complaints somebody is to phone about, the most urgent first. */
  List<Complaint> toCall(BrandId brand, int limit) {
    return jdbc.sql(
            """
            select %s from ticket.complaint c
            where c.brand = :brand and c.call_by is not null
            order by c.call_by, c.ticket limit :limit
            """
                .formatted(COLUMNS))
        .param("brand", brand.value())
        .param("limit", limit)
        .query(ComplaintRows::complaint)
        .list();
  }

  void add(TicketId ticket, Call call) {
    jdbc.sql(
            """
            insert into ticket.complaint_call
              (id, ticket, round, at, who, what, reached, told, note, next_at)
            values (:id, :ticket, :round, :at, :who, :what, :reached, :told, :note, :nextAt)
            """)
        .param("id", call.id())
        .param("ticket", ticket.value())
        .param("round", call.round())
        .param("at", Columns.at(call.at()))
        .param("who", call.who().value())
        .param("what", call.what().word())
        .param("reached", call.reached())
        .param("told", call.told())
        .param("note", call.note())
        .param("nextAt", Columns.atOrNull(call.nextAt()))
        .update();
  }

  /** All calls about it, the oldest first. */
  List<Call> calls(TicketId ticket) {
    return jdbc.sql(
            """
            select id, round, at, who, what, reached, told, note, next_at
            from ticket.complaint_call where ticket = :ticket order by at, id
            """)
        .param("ticket", ticket.value())
        .query((row, n) ->
            new Call(
                Columns.uuid(row, "id"),
                row.getInt("round"),
                Columns.instant(row, "at"),
                new StaffId(Columns.uuid(row, "who")),
                Complaint.Purpose.of(row.getString("what")),
                row.getBoolean("reached"),
                row.getBoolean("told"),
                row.getString("note"),
                Columns.instantOrNull(row, "next_at")))
        .list();
  }

  void add(TicketId ticket, CustomerVerdict verdict) {
    var who = verdict.who();
    jdbc.sql(
            """
            insert into ticket.complaint_verdict (ticket, round, verdict, way, at, who, note)
            values (:ticket, :round, :verdict, :way, :at, :who, :note)
            """)
        .param("ticket", ticket.value())
        .param("round", verdict.round())
        .param("verdict", verdict.kind().word())
        .param("way", verdict.way().word())
        .param("at", Columns.at(verdict.at()))
        .param("who", who == null ? null : who.value())
        .param("note", verdict.note())
        .update();
  }

  /** The verdicts of all its rounds, the first in front. */
  List<CustomerVerdict> verdicts(TicketId ticket) {
    return jdbc.sql(
            """
            select round, verdict, way, at, who, note
            from ticket.complaint_verdict where ticket = :ticket order by round
            """)
        .param("ticket", ticket.value())
        .query((row, n) -> {
          var who = Columns.uuidOrNull(row, "who");
          return new CustomerVerdict(
              row.getInt("round"),
              CustomerVerdict.Kind.of(row.getString("verdict")),
              CustomerVerdict.Way.of(row.getString("way")),
              Columns.instant(row, "at"),
              who == null ? null : new StaffId(who),
              row.getString("note"));
        })
        .list();
  }

  private static Complaint complaint(ResultSet row, int index) throws SQLException {
    var purpose = row.getString("call_for");
    return new Complaint(
        new TicketId(Columns.uuid(row, "ticket")),
        new BrandId(row.getString("brand")),
        Columns.instant(row, "recognised_at"),
        Columns.instant(row, "confirmed_at"),
        row.getInt("round"),
        Columns.instantOrNull(row, "call_by"),
        purpose == null ? null : Complaint.Purpose.of(purpose));
  }
}
