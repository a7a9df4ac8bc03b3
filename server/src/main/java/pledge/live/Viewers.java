package pledge.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/**
 * Colleagues who have the same work item open see each other. Looking is a lease that the page
 * renews; those who look are told by a hint when somebody comes, goes or begins to write. Whether
 * somebody may see the item at all is asked by the room that calls.
 */
@Component
public class Viewers {

  /** Two renewals may be lost. */
  private static final Duration LEASE = Duration.ofSeconds(45);

  private static final Duration RENEWAL = LEASE.dividedBy(3);

  private final JdbcClient jdbc;
  private final Staff staff;
  private final Live live;

  Viewers(JdbcClient jdbc, Staff staff, Live live) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.live = live;
  }

  /**
   * A colleague who has it open.
   *
   * @param since when they opened it
   */
  public record Viewer(UUID id, String name, boolean writing, Instant since) {}

  /**
   * @param items the others, the longest there first
   * @param renewEveryMs ask again this often; who doesn't is gone after three times that
   */
  public record Company(List<Viewer> items, long renewEveryMs, Instant now) {}

  private record Row(StaffId staff, boolean writing, Instant since) {}

  /** I have it open, and perhaps am writing: renews my lease and tells who else has it open. */
  @Transactional
  public Company look(WorkRef work, StaffMember me, boolean writing, Instant now) {
    var all = there(work);
    var others = all.stream().filter(row -> !row.staff().equals(me.id())).toList();
    boolean known =
        all.stream().anyMatch(row -> row.staff().equals(me.id()) && row.writing() == writing);
    jdbc.sql(
            """
            insert into live.viewer as v (work_id, work_kind, staff, writing, since, lease_until)
            values (:id, :kind, :staff, :writing, :now, clock_timestamp() + make_interval(secs => :lease))
            on conflict (work_id, work_kind, staff) do update
            set writing = excluded.writing, lease_until = excluded.lease_until,
                since = case when v.lease_until > clock_timestamp() then v.since else excluded.since end
            """)
        .param("id", work.id())
        .param("kind", work.kind())
        .param("staff", me.id().value())
        .param("writing", writing)
        .param("now", Columns.at(now))
        .param("lease", LEASE.toSeconds())
        .update();
    if (!known) {
      jdbc.sql("delete from live.viewer where lease_until < clock_timestamp()").update();
      tell(work, others);
    }
    var names = staff.names(others.stream().map(Row::staff).toList());
    return new Company(
        others.stream()
            .map(row ->
                new Viewer(
                    row.staff().value(),
                    names.getOrDefault(row.staff(), ""),
                    row.writing(),
                    row.since()))
            .toList(),
        RENEWAL.toMillis(),
        now);
  }

  /** I have closed it. */
  @Transactional
  public void leave(WorkRef work, StaffMember me) {
    int gone =
        jdbc.sql(
                "delete from live.viewer where work_id = :id and work_kind = :kind and staff = :staff")
            .param("id", work.id())
            .param("kind", work.kind())
            .param("staff", me.id().value())
            .update();
    if (gone > 0) {
      tell(work, there(work));
    }
  }

  /** Those who have it open: told when it changes, whoever else is. */
  public Set<Audience> audience(WorkRef work) {
    return audience(there(work));
  }

  private static Set<Audience> audience(List<Row> rows) {
    return rows.stream().map(row -> Audience.staff(row.staff())).collect(Collectors.toSet());
  }

  private List<Row> there(WorkRef work) {
    return jdbc.sql(
            """
            select staff, writing, since from live.viewer
            where work_id = :id and work_kind = :kind and lease_until > clock_timestamp()
            order by since, staff
            """)
        .param("id", work.id())
        .param("kind", work.kind())
        .query((rs, n) ->
            new Row(
                new StaffId(Columns.uuid(rs, "staff")),
                rs.getBoolean("writing"),
                Columns.instant(rs, "since")))
        .list();
  }

  private void tell(WorkRef work, List<Row> rows) {
    if (!rows.isEmpty()) {
      live.hint(audience(rows), new Hint("viewers", work.id(), 0));
    }
  }
}
