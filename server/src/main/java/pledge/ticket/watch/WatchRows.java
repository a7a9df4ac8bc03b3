package pledge.ticket.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.Columns;
import pledge.ticket.TicketId;

/** The rows of who watches what. */
@Component
class WatchRows {

  /** Nobody follows more news than that; the rest comes up when these are read. */
  private static final int NEWS = 100;

  private final JdbcClient jdbc;

  WatchRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is new to somebody on a ticket.
   *
   * @param kinds kinds of timeline entries, and {@code warned}
   * @param at when the last of it happened
   */
  record News(TicketId ticket, Set<String> kinds, int entries, Instant at) {}

  /** Begins to watch; what happened until now counts as known. Changes nothing when watching. */
  boolean begin(TicketId ticket, StaffId who, String how, Instant now) {
    return jdbc.sql(
                """
                insert into ticket.watch (ticket, staff, since, how, seen)
                select t.id, :staff, :now, :how, t.head from ticket.ticket t where t.id = :ticket
                on conflict (ticket, staff) do nothing
                """)
            .param("ticket", ticket.value())
            .param("staff", who.value())
            .param("now", Columns.at(now))
            .param("how", how)
            .update()
        == 1;
  }

  /** Everybody who watches the one watches the other too, from what is new there from now on. */
  void follow(TicketId from, TicketId to, Instant now) {
    jdbc.sql(
            """
            insert into ticket.watch (ticket, staff, since, how, seen)
            select t.id, w.staff, :now, w.how, t.head
            from ticket.watch w, ticket.ticket t where w.ticket = :from and t.id = :to
            on conflict (ticket, staff) do nothing
            """)
        .param("from", from.value())
        .param("to", to.value())
        .param("now", Columns.at(now))
        .update();
  }

  boolean end(TicketId ticket, StaffId who) {
    return jdbc.sql("delete from ticket.watch where ticket = :ticket and staff = :staff")
            .param("ticket", ticket.value())
            .param("staff", who.value())
            .update()
        == 1;
  }

  /** The longest watching first. */
  List<StaffId> of(TicketId ticket) {
    return jdbc.sql("select staff from ticket.watch where ticket = :ticket order by since, staff")
        .param("ticket", ticket.value())
        .query((row, n) -> new StaffId(Columns.uuid(row, "staff")))
        .list();
  }

  Map<TicketId, Set<StaffId>> of(Collection<TicketId> tickets) {
    var watchers = new HashMap<TicketId, Set<StaffId>>();
    jdbc.sql("select ticket, staff from ticket.watch where ticket = any(:ids::uuid[])")
        .param("ids", ids(tickets))
        .query(row -> {
          watchers
              .computeIfAbsent(new TicketId(Columns.uuid(row, "ticket")), none -> new HashSet<>())
              .add(new StaffId(Columns.uuid(row, "staff")));
        });
    return watchers;
  }

  /** Clocks warn; each clause is told of once until somebody has looked. */
  void warned(Collection<TicketId> tickets, Collection<String> clauses, Instant at) {
    jdbc.sql(
            """
            update ticket.watch w
            set warned = array(select distinct unnest(w.warned || n.clauses)), warned_at = :at
            from (select f.ticket, array_agg(f.clause) as clauses
                  from unnest(:tickets::uuid[], :clauses::text[]) as f (ticket, clause)
                  group by f.ticket) n
            where w.ticket = n.ticket
            """)
        .param("tickets", ids(tickets))
        .param("clauses", clauses.toArray(String[]::new))
        .param("at", Columns.at(at))
        .update();
  }

  /** Looked at up to this entry; never backwards. */
  void seen(TicketId ticket, StaffId who, int upTo) {
    jdbc.sql(
            """
            update ticket.watch w
            set seen = greatest(w.seen, least(:upTo, t.head)), warned = '{}', warned_at = null
            from ticket.ticket t
            where t.id = w.ticket and w.ticket = :ticket and w.staff = :staff
            """)
        .param("upTo", upTo)
        .param("ticket", ticket.value())
        .param("staff", who.value())
        .update();
  }

  /** Everything that happened up to then is known. */
  void allSeen(StaffId who, Instant upTo) {
    jdbc.sql(
            """
            update ticket.watch w
            set seen = greatest(w.seen, n.last),
                warned = case when w.warned_at > :upTo then w.warned else '{}' end,
                warned_at = case when w.warned_at > :upTo then w.warned_at end
            from (select o.ticket, coalesce(max(h.seq), o.seen) as last
                  from ticket.watch o
                  join ticket.ticket t on t.id = o.ticket and (t.head > o.seen or o.warned <> '{}')
                  left join ticket.timeline h on h.ticket = o.ticket and h.seq > o.seen and h.at <= :upTo
                  where o.staff = :staff
                  group by o.ticket, o.seen) n
            where w.ticket = n.ticket and w.staff = :staff
            """)
        .param("staff", who.value())
        .param("upTo", Columns.at(upTo))
        .update();
  }

  /** What others did on what this person watches, the latest first. */
  List<News> news(StaffId who) {
    return jdbc.sql(
            """
            select w.ticket, coalesce(n.kinds, '{}') as kinds, coalesce(n.entries, 0) as entries,
                   w.warned <> '{}' as warned, greatest(n.at, w.warned_at) as at
            from ticket.watch w
            join ticket.ticket t on t.id = w.ticket and (t.head > w.seen or w.warned <> '{}')
            cross join lateral (
              select array_agg(distinct h.what) as kinds, count(*)::int as entries, max(h.at) as at
              from ticket.timeline h
              where h.ticket = w.ticket and h.seq > w.seen and h.who is distinct from w.staff
                and h.what in ('customer', 'state', 'owner', 'tier', 'type', 'clock')) n
            where w.staff = :staff and (n.entries > 0 or w.warned <> '{}')
            order by greatest(n.at, w.warned_at) desc, w.ticket
            limit :most
            """)
        .param("staff", who.value())
        .param("most", NEWS)
        .query(WatchRows::news)
        .list();
  }

  private static News news(ResultSet row, int n) throws SQLException {
    var kinds = new HashSet<>(Arrays.asList((String[]) row.getArray("kinds").getArray()));
    if (row.getBoolean("warned")) {
      kinds.add("warned");
    }
    return new News(
        new TicketId(Columns.uuid(row, "ticket")),
        kinds,
        row.getInt("entries"),
        Columns.instant(row, "at"));
  }

  private static String[] ids(Collection<TicketId> tickets) {
    return Columns.ids(tickets.stream().map(TicketId::value).toList());
  }
}
