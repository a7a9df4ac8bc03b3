package pledge.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/**
 * One row a work item that needs a person. Every move is a conditional update whose row count
 * decides, in the order entry, then presence (of two people by id), then the listeners' rows.
 */
@Component
class Queue {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Live live;

  Queue(JdbcClient jdbc, ApplicationEventPublisher events, Live live) {
    this.jdbc = jdbc;
    this.events = events;
    this.live = live;
  }

  /** One already waiting or assigned stays as it is. */
  @Transactional
  void enqueue(Demand demand, Instant now) {
    var preferred = demand.preferred();
    jdbc.sql(
            """
            insert into routing.entry as e
              (work_kind, work_id, brand, team, channel, priority, skills, language, preferred, preferred_until,
               overflow_at, state, queued_at)
            values (:kind, :id, :brand, :team, :channel, :priority, :skills::text[], :language, :preferred::uuid,
                    :preferredUntil, :overflowAt, 'waiting', :now)
            on conflict (work_id, work_kind) do update
            set state = 'waiting', team = excluded.team, channel = excluded.channel,
                priority = excluded.priority, skills = excluded.skills, language = excluded.language,
                preferred = excluded.preferred, preferred_until = excluded.preferred_until,
                overflow_at = excluded.overflow_at, helper = null, alone_since = null,
                queued_at = excluded.queued_at, staff = null, assigned_at = null
            where e.state = 'done'
            """)
        .param("kind", demand.work().kind())
        .param("id", demand.work().id())
        .param("brand", demand.brand().value())
        .param("team", demand.team().value())
        .param("channel", demand.channel())
        .param("priority", demand.priority())
        .param("skills", demand.skills().toArray(String[]::new))
        .param("language", demand.language())
        .param("preferred", preferred == null ? null : preferred.value().toString())
        .param(
            "preferredUntil",
            Columns.atOrNull(preferred == null ? null : now.plus(demand.hold())),
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("overflowAt", Columns.at(now.plus(demand.overflow())))
        .param("now", Columns.at(now))
        .update();
    moved(demand.team());
  }

  /**
   * Gives a waiting work item to somebody who has a place for it; false when either has changed
   * meanwhile. The queue gives only to the ready; whoever picks for themselves may be busy.
   *
   * @param team the team through which they take it; null takes whichever they are in
   */
  @Transactional
  boolean assign(
      WorkRef work, StaffId staff, @Nullable TeamId team, WorkAssigned.How how, Instant now) {
    var given =
        jdbc.sql(
                """
                with work as (
                  select work_id, work_kind, team, helper, channel from routing.entry
                  where work_id = :id and work_kind = :kind and state = 'waiting'
                  for update),
                seat as (
                  select p.staff, p.teams from routing.presence p, work
                  where p.staff = :staff and p.lease_until > clock_timestamp()
                    and (p.state = 'ready' or (:busyToo and p.state = 'busy'))
                    and p.load < p.capacity
                    and coalesce((p.loads ->> work.channel)::int, 0)
                      < coalesce((p.caps ->> work.channel)::int, p.capacity)
                    and (work.team = any(p.teams) or work.helper = any(p.teams))
                  for update of p),
                taken as (
                  update routing.entry e
                  set state = 'assigned', staff = seat.staff, assigned_at = :now, alone_since = null
                  from work, seat
                  where e.work_id = work.work_id and e.work_kind = work.work_kind and e.state = 'waiting'
                  returning e.staff, e.channel,
                    case when e.team = any(seat.teams) then e.team else e.helper end as through)
                update routing.presence p
                set load = load + 1, idle_since = :now,
                    loads = jsonb_set(loads, array[taken.channel],
                      to_jsonb(coalesce((loads ->> taken.channel)::int, 0) + 1))
                from taken where p.staff = taken.staff and p.load < p.capacity
                returning taken.through
                """)
            .param("id", work.id())
            .param("kind", work.kind())
            .param("staff", staff.value())
            .param("busyToo", how != WorkAssigned.How.QUEUE)
            .param("now", Columns.at(now))
            .query(UUID.class)
            .optional();
    given.ifPresent(
        through -> assigned(work, staff, team == null ? new TeamId(through) : team, how, now));
    return given.isPresent();
  }

  /**
   * Hands a work item, waiting or in somebody's hands, to a person by name. False when that person
   * has no place for it or isn't there, or nobody needs a person for it any more.
   *
   * @param team where it then belongs
   */
  @Transactional
  boolean hand(WorkRef work, StaffId to, TeamId team, WorkAssigned.How how, Instant now) {
    var holder = lock(work);
    if (holder.isEmpty() || to.value().equals(holder.get().staff())) {
      return false;
    }
    lockSeats(holder.get().staff(), to);
    int taken =
        jdbc.sql(
                """
                update routing.presence p
                set load = load + 1, idle_since = :now,
                    loads = jsonb_set(loads, array[:channel], to_jsonb(coalesce((loads ->> :channel)::int, 0) + 1))
                where p.staff = :to and p.lease_until > clock_timestamp() and p.state in ('ready', 'busy')
                  and p.load < p.capacity
                  and coalesce((p.loads ->> :channel)::int, 0) < coalesce((p.caps ->> :channel)::int, p.capacity)
                """)
            .param("to", to.value())
            .param("channel", holder.get().channel())
            .param("now", Columns.at(now))
            .update();
    if (taken == 0) {
      return false;
    }
    free(holder.get(), now);
    jdbc.sql(
            """
            update routing.entry
            set state = 'assigned', staff = :to, team = :team, assigned_at = :now, preferred = null,
                preferred_until = null, helper = null, alone_since = null
            where work_id = :id and work_kind = :kind
            """)
        .param("to", to.value())
        .param("team", team.value())
        .param("now", Columns.at(now))
        .param("id", work.id())
        .param("kind", work.kind())
        .update();
    moved(new TeamId(holder.get().team()));
    assigned(work, to, team, how, now);
    return true;
  }

  /**
   * Puts a work item, waiting or in somebody's hands, into another team's queue. False when nobody
   * needs a person for it any more.
   */
  @Transactional
  boolean move(Demand demand, Instant now) {
    var holder = lock(demand.work());
    if (holder.isEmpty()) {
      return false;
    }
    free(holder.get(), now);
    var preferred = demand.preferred();
    jdbc.sql(
            """
            update routing.entry
            set state = 'waiting', staff = null, assigned_at = null, team = :team, priority = :priority,
                skills = :skills::text[], language = :language, preferred = :preferred::uuid,
                preferred_until = :preferredUntil, overflow_at = :overflowAt, helper = null, alone_since = null,
                queued_at = :now
            where work_id = :id and work_kind = :kind
            """)
        .param("team", demand.team().value())
        .param("priority", demand.priority())
        .param("skills", demand.skills().toArray(String[]::new))
        .param("language", demand.language())
        .param("preferred", preferred == null ? null : preferred.value().toString())
        .param(
            "preferredUntil",
            Columns.atOrNull(preferred == null ? null : now.plus(demand.hold())),
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("overflowAt", Columns.at(now.plus(demand.overflow())))
        .param("now", Columns.at(now))
        .param("id", demand.work().id())
        .param("kind", demand.work().kind())
        .update();
    moved(new TeamId(holder.get().team()));
    moved(demand.team());
    return true;
  }

  /** Ends the need for a person; the person's place is free again. */
  @Transactional
  void release(WorkRef work, Instant now) {
    lock(work)
        .ifPresent(holder -> {
          done(work);
          free(holder, now);
          moved(new TeamId(holder.team()));
        });
  }

  record Holder(UUID team, String channel, @Nullable UUID staff, boolean lonely) {}

  Optional<Holder> lock(WorkRef work) {
    return jdbc.sql(
            """
            select team, channel, staff, alone_since is not null as lonely from routing.entry
            where work_id = :id and work_kind = :kind and state <> 'done'
            for update
            """)
        .param("id", work.id())
        .param("kind", work.kind())
        .query((rs, n) ->
            new Holder(
                Columns.uuid(rs, "team"),
                rs.getString("channel"),
                Columns.uuidOrNull(rs, "staff"),
                rs.getBoolean("lonely")))
        .optional();
  }

  private void lockSeats(@Nullable UUID from, StaffId to) {
    jdbc.sql(
            """
            select staff from routing.presence
            where staff = :to or staff = :from::uuid order by staff for update
            """)
        .param("to", to.value())
        .param("from", from == null ? null : from.toString())
        .query(UUID.class)
        .list();
  }

  private void free(Holder holder, Instant now) {
    if (holder.staff() == null) {
      return;
    }
    jdbc.sql(
            """
            update routing.presence
            set load = greatest(load - 1, 0), idle_since = :now,
                loads = jsonb_set(loads, array[:channel],
                  to_jsonb(greatest(coalesce((loads ->> :channel)::int, 0) - 1, 0)))
            where staff = :staff
            """)
        .param("staff", holder.staff())
        .param("channel", holder.channel())
        .param("now", Columns.at(now))
        .update();
    live.hint(Audience.staff(new StaffId(holder.staff())), new Hint("presence", holder.staff(), 0));
  }

  void done(WorkRef work) {
    // assigned_at stays: the pace of the queue is read from it
    jdbc.sql(
            """
            update routing.entry set state = 'done', staff = null, alone_since = null
            where work_id = :id and work_kind = :kind
            """)
        .param("id", work.id())
        .param("kind", work.kind())
        .update();
  }

  private void assigned(
      WorkRef work, StaffId staff, TeamId team, WorkAssigned.How how, Instant now) {
    events.publishEvent(new WorkAssigned(work, staff, team, how, now));
    live.hint(Audience.staff(staff), new Hint(work.kind(), work.id(), 0));
    moved(team);
  }

  void moved(TeamId team) {
    live.hint(Audience.team(team), new Hint("queue", team.value(), 0));
  }
}
