package pledge.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/** What waits and what is in whose hands, for those who look at it. */
@Component
class QueueViews {

  /** How far back the pace of a queue is looked at. */
  private static final Duration LATELY = Duration.ofMinutes(10);

  private final JdbcClient jdbc;

  QueueViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Routing.Place> place(WorkRef work, Instant now, Duration handling) {
    return jdbc.sql(
            """
            with mine as (
              select work_id, team, priority, queued_at from routing.entry
              where work_id = :id and work_kind = :kind and state = 'waiting')
            select mine.queued_at,
                   (select count(*) from routing.entry o
                    where o.state = 'waiting' and o.team = mine.team
                      and (-o.priority, o.queued_at, o.work_id) <= (-mine.priority, mine.queued_at, mine.work_id))
                     as position,
                   (select count(*) from routing.presence p
                    where p.teams @> array[mine.team] and p.state in ('ready', 'busy')
                      and p.lease_until > clock_timestamp()) as people,
                   (select coalesce(sum(p.capacity), 0) from routing.presence p
                    where p.teams @> array[mine.team] and p.state in ('ready', 'busy')
                      and p.lease_until > clock_timestamp()) as places,
                   (select count(*) from routing.entry o
                    where o.team = mine.team and o.assigned_at > :since) as lately
            from mine
            """)
        .param("id", work.id())
        .param("kind", work.kind())
        .param("since", Columns.at(now.minus(LATELY)))
        .query((rs, n) ->
            new Routing.Place(
                rs.getInt("position"),
                rs.getInt("people"),
                Forecast.of(
                    rs.getInt("position"),
                    rs.getInt("lately"),
                    LATELY,
                    rs.getInt("places"),
                    handling),
                Columns.instant(rs, "queued_at")))
        .optional();
  }

  List<Routing.Waiting> waiting(Collection<TeamId> teams) {
    return jdbc.sql(
            """
            select team, count(*) as count, min(queued_at) as oldest
            from routing.entry
            where state = 'waiting' and team = any(:teams::uuid[])
            group by team
            """)
        .param("teams", Columns.ids(teams.stream().map(TeamId::value).toList()))
        .query((rs, n) ->
            new Routing.Waiting(
                new TeamId(Columns.uuid(rs, "team")),
                rs.getInt("count"),
                Columns.instant(rs, "oldest")))
        .list();
  }

  /** How long somebody who joined the end of this queue now would wait. */
  @Nullable Duration expected(TeamId team, Instant now, Duration handling) {
    return jdbc.sql(
            """
            select (select count(*) from routing.entry where state = 'waiting' and team = :team) + 1 as position,
                   (select coalesce(sum(p.capacity), 0) from routing.presence p
                    where p.teams @> array[:team] and p.state in ('ready', 'busy')
                      and p.lease_until > clock_timestamp()) as places,
                   (select count(*) from routing.entry where team = :team and assigned_at > :since) as lately
            """)
        .param("team", team.value())
        .param("since", Columns.at(now.minus(LATELY)))
        .query((rs, n) ->
            Optional.ofNullable(
                Forecast.of(
                    rs.getInt("position"),
                    rs.getInt("lately"),
                    LATELY,
                    rs.getInt("places"),
                    handling)))
        .single()
        .orElse(null);
  }

  /** The front of a team's queue, in the order it is given out. */
  List<Routing.InLine> line(TeamId team, int limit) {
    return jdbc.sql(
            """
            select work_kind, work_id, priority, queued_at, skills, preferred, helper
            from routing.entry
            where state = 'waiting' and team = :team
            order by -priority, queued_at, work_id limit :limit
            """)
        .param("team", team.value())
        .param("limit", limit)
        .query((rs, n) -> {
          var preferred = Columns.uuidOrNull(rs, "preferred");
          return new Routing.InLine(
              new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
              rs.getInt("priority"),
              Columns.instant(rs, "queued_at"),
              List.of((String[]) rs.getArray("skills").getArray()),
              preferred == null ? null : new StaffId(preferred),
              Columns.uuidOrNull(rs, "helper") != null);
        })
        .list();
  }

  /** What each of these people has in hand. */
  List<Routing.InHand> inHand(Collection<StaffId> people) {
    return jdbc.sql(
            """
            select work_kind, work_id, staff, assigned_at from routing.entry
            where state = 'assigned' and staff = any(:staff::uuid[])
            order by staff, assigned_at, work_id
            """)
        .param("staff", Columns.ids(people.stream().map(StaffId::value).toList()))
        .query((rs, n) ->
            new Routing.InHand(
                new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
                new StaffId(Columns.uuid(rs, "staff")),
                Columns.instant(rs, "assigned_at")))
        .list();
  }
}
