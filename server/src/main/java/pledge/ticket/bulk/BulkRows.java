package pledge.ticket.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.ticket.TicketId;
import tools.jackson.databind.json.JsonMapper;

/** The rows of bulk jobs. */
@Component
class BulkRows {

  private static final String JOB =
      "b.id, b.brand, b.staff, b.action, b.total, b.capped, b.state, b.asked_at, b.ended_at";
  private static final String ROW =
      "r.place, r.ticket, r.result, r.code, r.clause, r.reason, r.not_before, r.at";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  BulkRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds the job and its tickets; false when there is one of that id already. */
  boolean add(BulkJob job, List<TicketId> tickets) {
    int added =
        jdbc.sql(
                """
                insert into ticket.bulk (id, brand, staff, action, total, capped, state, asked_at, next_at)
                values (:id, :brand, :staff, :action::jsonb, :total, :capped, 'running', :at, :at)
                on conflict (id) do nothing
                """)
            .param("id", job.id())
            .param("brand", job.brand().value())
            .param("staff", job.staff().value())
            .param("action", json.writeValueAsString(job.action()))
            .param("total", job.total())
            .param("capped", job.capped())
            .param("at", Columns.at(job.askedAt()))
            .update();
    if (added == 0) {
      return false;
    }
    jdbc.sql(
            """
            insert into ticket.bulk_row (job, place, ticket)
            select :job, t.place, t.ticket
            from unnest(:tickets::uuid[]) with ordinality as t (ticket, place)
            """)
        .param("job", job.id())
        .param("tickets", Columns.ids(tickets.stream().map(TicketId::value).toList()))
        .update();
    return true;
  }

  Optional<BulkJob> find(UUID id, StaffId staff) {
    return jdbc.sql(
            "select %s from ticket.bulk b where b.id = :id and b.staff = :staff".formatted(JOB))
        .param("id", id)
        .param("staff", staff.value())
        .query(this::job)
        .optional();
  }

  /** The latest first. */
  List<BulkJob> of(StaffId staff, int limit) {
    return jdbc.sql(
            """
            select %s from ticket.bulk b where b.staff = :staff order by b.asked_at desc, b.id desc limit :limit
            """
                .formatted(JOB))
        .param("staff", staff.value())
        .param("limit", limit)
        .query(this::job)
        .list();
  }

  int running(StaffId staff) {
    return jdbc.sql("select count(*) from ticket.bulk where staff = :staff and state = 'running'")
        .param("staff", staff.value())
        .query(Integer.class)
        .single();
  }

  List<BulkJob> waiting(Instant now, int limit) {
    return jdbc.sql(
            """
            select %s from ticket.bulk b
            where b.state = 'running' and b.next_at <= :now order by b.next_at, b.id limit :limit
            """
                .formatted(JOB))
        .param("now", Columns.at(now))
        .param("limit", limit)
        .query(this::job)
        .list();
  }

  /** A ticket of a running job that nobody else works on, held until the transaction ends. */
  Optional<BulkJob.Row> claim(UUID job, Instant now) {
    return jdbc.sql(
            """
            select %s from ticket.bulk_row r
            join ticket.bulk b on b.id = r.job and b.state = 'running'
            where r.job = :job and r.result = 'waiting' and (r.not_before is null or r.not_before <= :now)
            order by r.place limit 1
            for update of r skip locked
            """
                .formatted(ROW))
        .param("job", job)
        .param("now", Columns.at(now))
        .query(BulkRows::row)
        .optional();
  }

  /** Writes what came of a ticket; only once. */
  void came(UUID job, int place, BulkJob.Came came, Instant at) {
    jdbc.sql(
            """
            update ticket.bulk_row
            set result = :result, code = :code, clause = :clause, reason = :reason, not_before = null, at = :at
            where job = :job and place = :place and result = 'waiting'
            """)
        .param("result", came.result().word())
        .param("code", came.code())
        .param("clause", came.clause())
        .param("reason", came.reason())
        .param("at", Columns.at(at))
        .param("job", job)
        .param("place", place)
        .update();
  }

  void hold(UUID job, int place, Instant until) {
    jdbc.sql(
            """
            update ticket.bulk_row set not_before = :until, code = 'quiet-hours'
            where job = :job and place = :place and result = 'waiting'
            """)
        .param("until", Columns.at(until))
        .param("job", job)
        .param("place", place)
        .update();
  }

  /** Ends the job if nothing waits any more, else says when something does; true when it ended. */
  boolean settle(UUID job, Instant now) {
    jdbc.sql(
            """
            update ticket.bulk b
            set next_at = n.next, state = case when n.next is null then 'done' else b.state end,
                ended_at = case when n.next is null then :now::timestamptz end
            from (select min(coalesce(not_before, :now)) filter (where result = 'waiting') as next
                  from ticket.bulk_row where job = :job) n
            where b.id = :job and b.state = 'running'
            """)
        .param("job", job)
        .param("now", Columns.at(now))
        .update();
    return jdbc.sql("select state <> 'running' from ticket.bulk where id = :job")
        .param("job", job)
        .query(Boolean.class)
        .single();
  }

  /** Ends a running job before its end; what nobody works on just now is left. */
  boolean end(UUID job, BulkJob.State state, Instant now) {
    int ended =
        jdbc.sql(
                """
                update ticket.bulk set state = :state, ended_at = :now, next_at = null
                where id = :job and state = 'running'
                """)
            .param("state", state.word())
            .param("now", Columns.at(now))
            .param("job", job)
            .update();
    if (ended == 1) {
      jdbc.sql(
              """
              update ticket.bulk_row set result = 'left', not_before = null, code = null, at = :now
              where job = :job and result = 'waiting'
              """)
          .param("now", Columns.at(now))
          .param("job", job)
          .update();
    }
    return ended == 1;
  }

  Map<BulkJob.Result, Integer> counts(UUID job) {
    var counts = new EnumMap<BulkJob.Result, Integer>(BulkJob.Result.class);
    jdbc.sql(
            "select result, count(*)::int as rows from ticket.bulk_row where job = :job group by result")
        .param("job", job)
        .query(row -> {
          counts.put(BulkJob.Result.of(row.getString("result")), row.getInt("rows"));
        });
    return counts;
  }

  List<BulkJob.Row> rows(UUID job, int after, int limit) {
    return jdbc.sql(
            """
            select %s from ticket.bulk_row r where r.job = :job and r.place > :after order by r.place limit :limit
            """
                .formatted(ROW))
        .param("job", job)
        .param("after", after)
        .param("limit", limit)
        .query(BulkRows::row)
        .list();
  }

  private BulkJob job(ResultSet row, int n) throws SQLException {
    return new BulkJob(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        new StaffId(Columns.uuid(row, "staff")),
        json.readValue(row.getString("action"), BulkAction.class),
        row.getInt("total"),
        row.getBoolean("capped"),
        BulkJob.State.of(row.getString("state")),
        Columns.instant(row, "asked_at"),
        Columns.instantOrNull(row, "ended_at"));
  }

  private static BulkJob.Row row(ResultSet row, int n) throws SQLException {
    return new BulkJob.Row(
        row.getInt("place"),
        new TicketId(Columns.uuid(row, "ticket")),
        BulkJob.Result.of(row.getString("result")),
        row.getString("code"),
        row.getString("clause"),
        row.getString("reason"),
        Columns.instantOrNull(row, "not_before"),
        Columns.instantOrNull(row, "at"));
  }
}
