package pledge.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.access.Machine;
import pledge.access.Nobody;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.Visitor;
import pledge.platform.Columns;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a ticket, in order. Only grows. */
@Component
class Timeline {

  /**
   * One entry.
   *
   * @param who the member of the staff who did it; null for the customer and the system
   * @param detail members as the kind of entry has them, as JSON
   */
  record Entry(
      int seq,
      Instant at,
      String what,
      @Nullable UUID who,
      String whoName,
      String text,
      String detail) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Timeline(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Adds an entry; the caller holds the ticket's row lock, which makes the sequence gapless. Gives
   * its place.
   */
  int add(
      TicketId ticket,
      TicketEntry what,
      Actor who,
      String text,
      Map<String, ?> detail,
      Instant at) {
    return add(ticket, what, who, text, detail, at, null);
  }

  /** As above, with a key that makes a repeat findable by {@link #taken}. */
  int add(
      TicketId ticket,
      TicketEntry what,
      Actor who,
      String text,
      Map<String, ?> detail,
      Instant at,
      @Nullable UUID key) {
    return jdbc.sql(
            """
            with head as (
              update ticket.ticket set head = head + 1 where id = :ticket returning head, version)
            insert into ticket.timeline (ticket, seq, at, what, who, who_name, text, detail, key, version)
            select :ticket, head.head, :at, :what, :who, :whoName, :text, :detail::jsonb, :key, head.version
            from head
            returning seq
            """)
        .param("ticket", ticket.value())
        .param("at", Columns.at(at))
        .param("what", what.word())
        .param("who", who instanceof StaffMember staff ? staff.id().value() : null)
        .param("whoName", name(who))
        .param("text", text)
        .param("detail", json.writeValueAsString(detail))
        .param("key", key)
        .query(Integer.class)
        .single();
  }

  /** Whether there is an entry with this key, on it or on a duplicate of it. */
  boolean taken(TicketId ticket, UUID key) {
    return jdbc.sql(
            """
            select exists (
              select 1 from ticket.timeline
              where key = :key and ticket in (
                select :ticket union all select id from ticket.ticket where merged_into = :ticket))
            """)
        .param("ticket", ticket.value())
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  /** Whether a member of the staff has written on it. */
  boolean written(TicketId ticket) {
    return jdbc.sql(
            """
            select exists (select 1 from ticket.timeline
              where ticket = :ticket and who is not null and what in ('note', 'message'))
            """)
        .param("ticket", ticket.value())
        .query(Boolean.class)
        .single();
  }

  /** Entries behind {@code after}, the oldest first. */
  List<Entry> read(TicketId ticket, int after, int limit) {
    return jdbc.sql(
            """
            select seq, at, what, who, who_name, text, detail from ticket.timeline
            where ticket = :ticket and seq > :after
            order by seq
            limit :limit
            """)
        .param("ticket", ticket.value())
        .param("after", after)
        .param("limit", limit)
        .query(Timeline::entry)
        .list();
  }

  /** Those of these entries in which something was said. */
  List<Tickets.Said> said(TicketId ticket, Collection<Integer> seqs) {
    return jdbc.sql(
            """
            select seq, at, what, text, detail ->> 'message' as message from ticket.timeline
            where ticket = :ticket and seq = any(:seqs::int[]) and what in ('note', 'message', 'customer')
            order by seq
            """)
        .param("ticket", ticket.value())
        .param("seqs", seqs.stream().map(String::valueOf).toArray(String[]::new))
        .query((row, n) -> {
          var message = row.getString("message");
          return new Tickets.Said(
              row.getInt("seq"),
              Columns.instant(row, "at"),
              row.getString("what").equals(TicketEntry.CUSTOMER.word()),
              message == null ? null : UUID.fromString(message),
              row.getString("text"));
        })
        .list();
  }

  /** What was changed of the ticket itself since this version, the oldest first. */
  List<Entry> since(TicketId ticket, int version) {
    return jdbc.sql(
            """
            select seq, at, what, who, who_name, text, detail from ticket.timeline
            where ticket = :ticket and version >= :version
              and what in ('state', 'type', 'tier', 'fields', 'owner', 'next-step', 'outcome', 'kin')
            order by seq
            limit 20
            """)
        .param("ticket", ticket.value())
        .param("version", version)
        .query(Timeline::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int index) throws SQLException {
    return new Entry(
        row.getInt("seq"),
        Columns.instant(row, "at"),
        row.getString("what"),
        Columns.uuidOrNull(row, "who"),
        row.getString("who_name"),
        row.getString("text"),
        row.getString("detail"));
  }

  private static String name(Actor who) {
    return switch (who) {
      case StaffMember staff -> "";
      case Visitor visitor -> "customer";
      case Machine machine -> machine.name();
      case SystemActor system -> system.name();
      case Nobody nobody -> "";
    };
  }
}
