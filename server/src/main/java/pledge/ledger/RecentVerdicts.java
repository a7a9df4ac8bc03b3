package pledge.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.Columns;

/** What the clocks said of people and teams lately. */
@Component
public class RecentVerdicts {

  /** Ended clocks of a person that are looked at. */
  private static final int LAST = 10;

  private final JdbcClient jdbc;

  RecentVerdicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many of each person's latest clocks in a row broke; 0 is left out. */
  public Map<StaffId, Integer> brokenInRow(Collection<StaffId> people) {
    Map<StaffId, Integer> inRow = new HashMap<>();
    jdbc.sql(
            """
            select s.staff, count(*) filter (where v.first_kept is null or v.nth < v.first_kept) as in_row
            from unnest(:staff::uuid[]) as s (staff)
            cross join lateral (
              select nth, min(nth) filter (where state = 'kept') over () as first_kept
              from (
                select c.state, row_number() over (order by c.ended_at desc, c.id desc) as nth
                from ledger.commitment c
                where c.person = s.staff and c.ended_at is not null and c.state in ('kept', 'broken')
                order by c.ended_at desc, c.id desc limit :last) last) v
            group by s.staff
            """)
        .param("staff", Columns.ids(people.stream().map(StaffId::value).toList()))
        .param("last", LAST)
        .query(row -> {
          int count = row.getInt("in_row");
          if (count > 0) {
            inRow.put(new StaffId(Columns.uuid(row, "staff")), count);
          }
        });
    return inRow;
  }

  /** Ids of the open clocks of these teams that break first, broken ones in front. */
  public java.util.List<Commitment> dueFirst(Collection<TeamId> teams, int limit) {
    return jdbc.sql(
            "select "
                + CommitmentRows.COLUMNS
                + """
                 from ledger.commitment c
                where c.team = any(:teams::uuid[]) and c.ended_at is null
                order by c.due_at, c.id limit :limit
                """)
        .param("teams", Columns.ids(teams.stream().map(TeamId::value).toList()))
        .param("limit", limit)
        .query((rs, n) -> CommitmentRows.commitment(rs))
        .list();
  }
}
