package pledge.ticket.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.Columns;
import pledge.standard.ClauseId;
import pledge.ticket.TicketId;

/** The index of told times as it lies in the database. Whoever writes holds the ticket's lock. */
@Component
class ToldTimes {

  private final JdbcClient jdbc;

  ToldTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes a told time; the same clock's is told once. */
  void add(ToldTime told) {
    jdbc.sql(
            """
            insert into ticket.told_time
              (clock, ticket, clause, told_at, due_at, ask_at, notice_at, next_at)
            values (:clock, :ticket, :clause, :toldAt, :dueAt, :askAt, :noticeAt, :askAt)
            on conflict (clock) do nothing
            """)
        .param("clock", told.clock())
        .param("ticket", told.ticket().value())
        .param("clause", told.clause().value())
        .param("toldAt", Columns.at(told.toldAt()))
        .param("dueAt", Columns.at(told.dueAt()))
        .param("askAt", Columns.at(told.askAt()))
        .param("noticeAt", Columns.atOrNull(told.noticeAt()))
        .update();
  }

  /** Those of a ticket that are neither kept nor missed yet, the first due in front. */
  List<ToldTime> open(TicketId ticket) {
    return jdbc.sql(
            """
            select clock, ticket, clause, told_at, due_at, ask_at, notice_at, asked_at, announced_at, renewed_to
            from ticket.told_time
            where ticket = :ticket and ended_at is null
            order by due_at, clock
            """)
        .param("ticket", ticket.value())
        .query(ToldTimes::told)
        .list();
  }

  /** Tickets with something to do, the longest waiting first. */
  List<TicketId> waiting(Instant now, int limit) {
    return jdbc.sql(
            """
            select ticket, min(next_at) as first from ticket.told_time
            where next_at <= :now
            group by ticket order by first limit :limit
            """)
        .param("now", Columns.at(now))
        .param("limit", limit)
        .query((row, n) -> new TicketId(Columns.uuid(row, "ticket")))
        .list();
  }

  void planned(ToldTime told, Instant due, NoticePlan plan, @Nullable Instant next) {
    jdbc.sql(
            """
            update ticket.told_time
            set due_at = :due, ask_at = :askAt, notice_at = :noticeAt, next_at = :next
            where clock = :clock
            """)
        .param("due", Columns.at(due))
        .param("askAt", Columns.at(plan.askAt()))
        .param("noticeAt", Columns.atOrNull(plan.noticeAt()))
        .param("next", Columns.atOrNull(next))
        .param("clock", told.clock())
        .update();
  }

  void asked(UUID clock, Instant now) {
    jdbc.sql("update ticket.told_time set asked_at = :now where clock = :clock")
        .param("now", Columns.at(now))
        .param("clock", clock)
        .update();
  }

  /** The customer has heard that these take longer; only of those who haven't heard it before. */
  void announced(Collection<UUID> clocks, Instant now) {
    jdbc.sql(
            """
            update ticket.told_time set announced_at = :now
            where clock = any(:clocks::uuid[]) and announced_at is null
            """)
        .param("now", Columns.at(now))
        .param("clocks", Columns.ids(clocks))
        .update();
  }

  /** A notice named this time: it is promised once the present promise has lapsed. */
  void renewed(UUID clock, Instant to) {
    jdbc.sql("update ticket.told_time set renewed_to = :to where clock = :clock")
        .param("to", Columns.at(to))
        .param("clock", clock)
        .update();
  }

  /** Those of these clocks are another ticket's now. */
  void follow(TicketId from, TicketId to, Collection<UUID> clocks) {
    jdbc.sql(
            """
            update ticket.told_time set ticket = :to
            where ticket = :from and clock = any(:clocks::uuid[]) and ended_at is null
            """)
        .param("to", to.value())
        .param("from", from.value())
        .param("clocks", Columns.ids(clocks))
        .update();
  }

  /** Kept, missed or owed no more. */
  void ended(UUID clock, Instant now) {
    jdbc.sql("update ticket.told_time set ended_at = :now, next_at = null where clock = :clock")
        .param("now", Columns.at(now))
        .param("clock", clock)
        .update();
  }

  void owedAgain(UUID clock, Instant now) {
    jdbc.sql("update ticket.told_time set ended_at = null, next_at = :now where clock = :clock")
        .param("now", Columns.at(now))
        .param("clock", clock)
        .update();
  }

  private static ToldTime told(ResultSet row, int index) throws SQLException {
    return new ToldTime(
        Columns.uuid(row, "clock"),
        new TicketId(Columns.uuid(row, "ticket")),
        new ClauseId(row.getString("clause")),
        Columns.instant(row, "told_at"),
        Columns.instant(row, "due_at"),
        Columns.instant(row, "ask_at"),
        Columns.instantOrNull(row, "notice_at"),
        Columns.instantOrNull(row, "asked_at"),
        Columns.instantOrNull(row, "announced_at"),
        Columns.instantOrNull(row, "renewed_to"));
  }
}
