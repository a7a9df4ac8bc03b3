package pledge.ticket;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.ledger.ClocksFired;

/** Writes broken promises into the timelines of their tickets, a whole sweep in one statement. */
@Component
class BrokenClocks {

  private final JdbcClient jdbc;

  BrokenClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The clock's own id makes a repeat harmless. Written before anybody is told to read it. */
  @EventListener
  @Order(0)
  @Transactional
  void fired(ClocksFired fired) {
    var broken =
        fired.broken().stream().filter(clock -> clock.work().kind().equals(TicketId.KIND)).toList();
    if (broken.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with locked as (
              select id, head from ticket.ticket where id = any(:tickets::uuid[]) order by id for update),
            broken as (
              select b.ticket, b.clock, b.clause, b.due, l.head,
                     row_number() over (partition by b.ticket order by b.due, b.clock) as place
              from unnest(:tickets::uuid[], :clocks::uuid[], :clauses::text[], :dues::timestamptz[])
                as b (ticket, clock, clause, due)
              join locked l on l.id = b.ticket
              where not exists (
                select 1 from ticket.timeline t where t.ticket = b.ticket and t.key = b.clock)),
            moved as (
              update ticket.ticket t set head = t.head + n.entries
              from (select ticket, count(*)::int as entries from broken group by ticket) n
              where t.id = n.ticket)
            insert into ticket.timeline (ticket, seq, at, what, who, who_name, text, detail, key)
            select ticket, head + place, due, 'clock', null, 'clock', '',
                   jsonb_build_object('clause', clause, 'state', 'broken', 'clock', clock), clock
            from broken
            """)
        .param("tickets", broken.stream().map(c -> c.work().id().toString()).toArray(String[]::new))
        .param("clocks", broken.stream().map(c -> c.id().toString()).toArray(String[]::new))
        .param("clauses", broken.stream().map(c -> c.clause().value()).toArray(String[]::new))
        .param("dues", broken.stream().map(c -> c.dueAt().toString()).toArray(String[]::new))
        .update();
  }
}
