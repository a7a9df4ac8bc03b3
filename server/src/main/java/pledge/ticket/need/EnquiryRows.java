package pledge.ticket.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.Columns;
import pledge.ticket.TicketId;

/** The rows of questions to departments. */
@Component
class EnquiryRows {

  private static final String SELECT =
      """
      select e.id, e.ticket, e.department, e.question, e.asked_by, e.asked_at, e.due, e.expires_at,
             e.feasible, e.ready_by, e.answer, e.alternative, e.answered_as, e.answered_at
      from ticket.enquiry e
      """;

  private final JdbcClient jdbc;

  EnquiryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores it; asked again under the same id, it stays as it is: then false. */
  boolean insert(Enquiry enquiry) {
    return jdbc.sql(
                """
                insert into ticket.enquiry
                  (id, ticket, department, question, asked_by, asked_at, due, expires_at)
                values (:id, :ticket, :department, :question, :by, :at, :due, :expires)
                on conflict (id) do nothing
                """)
            .param("id", enquiry.id())
            .param("ticket", enquiry.ticket().value())
            .param("department", enquiry.department())
            .param("question", enquiry.question())
            .param("by", enquiry.askedBy().value())
            .param("at", Columns.at(enquiry.askedAt()))
            .param("due", Columns.at(enquiry.due()))
            .param("expires", Columns.at(enquiry.expiresAt()))
            .update()
        == 1;
  }

  Optional<Enquiry> find(UUID id) {
    return jdbc.sql(SELECT + " where e.id = :id")
        .param("id", id)
        .query(EnquiryRows::enquiry)
        .optional();
  }

  /** Those of a ticket and its duplicates. */
  List<Enquiry> of(TicketId ticket) {
    return jdbc.sql(
            SELECT
                + """
                 where e.ticket = :ticket
                  or e.ticket in (select id from ticket.ticket where merged_into = :ticket)
                order by e.id
                """)
        .param("ticket", ticket.value())
        .query(EnquiryRows::enquiry)
        .list();
  }

  /** Stores the answer and gives the question as it is now; empty when it has an answer already. */
  Optional<Enquiry> answer(UUID id, Enquiry.Answer answer) {
    return jdbc.sql(
            """
            with answered as (
              update ticket.enquiry e
              set feasible = :feasible, ready_by = :readyBy, answer = :answer, alternative = :alternative,
                  answered_as = :name, answered_at = :at
              where id = :id and answered_at is null
              returning e.*)
            """
                + SELECT.replace("ticket.enquiry e", "answered e"))
        .param("feasible", answer.feasible().word())
        .param("readyBy", answer.readyBy())
        .param("answer", answer.text())
        .param("alternative", answer.alternative())
        .param("name", answer.name())
        .param("at", Columns.at(answer.at()))
        .param("id", id)
        .query(EnquiryRows::enquiry)
        .optional();
  }

  /** Marks those that nobody answered in time, each once, and tells which. */
  List<Enquiry> remind(Instant now, int limit) {
    return jdbc.sql(
            """
            with late as (
              select id from ticket.enquiry
              where answered_at is null and reminded_at is null and due <= :now
              order by due limit :limit
              for update skip locked),
            reminded as (
              update ticket.enquiry e set reminded_at = :now from late where late.id = e.id
              returning e.*)
            """
                + SELECT.replace("ticket.enquiry e", "reminded e"))
        .param("now", Columns.at(now))
        .param("limit", limit)
        .query(EnquiryRows::enquiry)
        .list();
  }

  private static Enquiry enquiry(ResultSet row, int index) throws SQLException {
    return new Enquiry(
        Columns.uuid(row, "id"),
        new TicketId(Columns.uuid(row, "ticket")),
        row.getString("department"),
        row.getString("question"),
        new StaffId(Columns.uuid(row, "asked_by")),
        Columns.instant(row, "asked_at"),
        Columns.instant(row, "due"),
        Columns.instant(row, "expires_at"),
        answer(row));
  }

  private static Enquiry.@Nullable Answer answer(ResultSet row) throws SQLException {
    var feasible = row.getString("feasible");
    return feasible == null
        ? null
        : new Enquiry.Answer(
            Enquiry.Feasible.valueOf(feasible.toUpperCase(Locale.ROOT)),
            row.getObject("ready_by", LocalDate.class),
            row.getString("answer"),
            row.getString("alternative"),
            row.getString("answered_as"),
            Columns.instant(row, "answered_at"));
  }
}
