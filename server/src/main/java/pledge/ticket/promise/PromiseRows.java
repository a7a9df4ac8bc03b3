package pledge.ticket.promise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.BrandId;
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

  /**
   * A promise as the desk asks for it.
   *
   * @param work the ticket on which its clock runs: its own, or what that was merged into
   */
  record Owed(
      UUID clock,
      String text,
      TicketId work,
      @Nullable UUID customer,
      @Nullable UUID conversation) {}

  /** What was promised on unsolved matters of these customers, or of these conversations. */
  List<Owed> owed(BrandId brand, Collection<UUID> customers, Collection<UUID> conversations) {
    return jdbc.sql(
            """
            select p.clock, p.text, coalesce(t.merged_into, t.id) as work, t.customer, t.conversation
            from ticket.promise p join ticket.ticket t on t.id = p.ticket
            where t.brand = :brand
              and (t.merged_into is not null or t.state not in ('solved', 'closed'))
              and (t.customer = any(:customers::uuid[]) or t.conversation = any(:conversations::uuid[]))
            order by p.due_at, p.clock
            limit 500
            """)
        .param("brand", brand.value())
        .param("customers", Columns.ids(customers))
        .param("conversations", Columns.ids(conversations))
        .query((row, n) ->
            new Owed(
                Columns.uuid(row, "clock"),
                row.getString("text"),
                new TicketId(Columns.uuid(row, "work")),
                Columns.uuidOrNull(row, "customer"),
                Columns.uuidOrNull(row, "conversation")))
        .list();
  }

  /** These words are no report of this promise, whoever hears one in them. */
  void noReport(UUID promise, String text, StaffId by, Instant now) {
    jdbc.sql(
            """
            insert into ticket.no_report (promise, words, by, at)
            values (:promise, :words, :by, :at)
            on conflict do nothing
            """)
        .param("promise", promise)
        .param("words", words(text))
        .param("by", by.value())
        .param("at", Columns.at(now))
        .update();
  }

  boolean isNoReport(UUID promise, String text) {
    return jdbc.sql(
            "select exists (select 1 from ticket.no_report where promise = :promise and words = :words)")
        .param("promise", promise)
        .param("words", words(text))
        .query(Boolean.class)
        .single();
  }

  /** The words by their mark only: what was said is the conversation's. */
  private static UUID words(String text) {
    return UUID.nameUUIDFromBytes(text.strip().getBytes(UTF_8));
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
