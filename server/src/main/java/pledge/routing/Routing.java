package pledge.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.StaffDeactivated;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.AfterCommit;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.WorkRef;
import pledge.platform.Worker;

/**
 * Who takes which work item. Claim and capacity are one conditional update whose row count decides;
 * presence is a lease in the database, so neither a crash nor a restart leaves a ghost at the desk.
 *
 * <p>Lock order, so that nobody waits in a circle: queue entry, then presence, then whatever the
 * listeners of {@link WorkAssigned} and {@link WorkReturned} lock. Callers that also lock rows of
 * their own call this room first.
 */
@Component
@EnableConfigurationProperties(RoutingSettings.class)
public class Routing {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Live live;
  private final RoutingSettings settings;
  private final Drain drain;

  Routing(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Live live,
      RoutingSettings settings,
      Clock clock,
      Heartbeats heartbeats) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.events = events;
    this.live = live;
    this.settings = settings;
    this.drain = new Drain(this, clock, heartbeats);
  }

  /**
   * A person as the desk sees them.
   *
   * @param load work items in hand
   */
  public record Seat(StaffId staff, Presence state, int load, int capacity, Instant leaseUntil) {}

  /**
   * A waiting work item.
   *
   * @param position 1 for the next
   */
  public record Place(int position, int people) {}

  // --- presence -------------------------------------------------------------------------------

  /** Sets what a person does, renews the lease and, on "ready", lets the queue flow. */
  @Transactional
  public Seat set(StaffMember staff, Presence state, Instant now) {
    jdbc.sql(
            """
            insert into routing.presence as p
              (staff, brand, teams, state, capacity, load, lease_until, idle_since)
            values (:staff, :brand, :teams::uuid[], :state, :capacity, 0,
                    clock_timestamp() + make_interval(secs => :lease), :now)
            on conflict (staff) do update
            set state = excluded.state, teams = excluded.teams, brand = excluded.brand,
                lease_until = excluded.lease_until
            """)
        .param("staff", staff.id().value())
        .param("brand", staff.brand().value())
        .param("teams", Columns.ids(staff.teams().stream().map(TeamId::value).toList()))
        .param("state", state.word())
        .param("capacity", settings.capacity())
        .param("lease", settings.lease().toSeconds())
        .param("now", Columns.at(now))
        .update();
    if (state == Presence.OFF) {
      giveBack(staff.id(), now, "signed off");
    }
    drain.wakeAfterCommit();
    live.hint(Audience.staff(staff.id()), new Hint("presence", staff.id().value(), 0));
    return seat(staff.id()).orElseThrow();
  }

  /** Renews the lease of somebody who is not off; false when there is none to renew. */
  @Transactional
  public boolean beat(StaffMember staff) {
    return jdbc.sql(
                """
                update routing.presence
                set lease_until = clock_timestamp() + make_interval(secs => :lease), teams = :teams::uuid[]
                where staff = :staff and state <> 'off'
                """)
            .param("lease", settings.lease().toSeconds())
            .param("teams", Columns.ids(staff.teams().stream().map(TeamId::value).toList()))
            .param("staff", staff.id().value())
            .update()
        == 1;
  }

  /** How much one person handles at once, 1 to 50. */
  @Transactional
  public void capacity(StaffId staff, int capacity) {
    jdbc.sql("update routing.presence set capacity = :capacity where staff = :staff")
        .param("capacity", capacity)
        .param("staff", staff.value())
        .update();
    drain.wakeAfterCommit();
  }

  public Optional<Seat> seat(StaffId staff) {
    return jdbc.sql(SEAT + " where staff = :staff")
        .param("staff", staff.value())
        .query((rs, n) -> seat(rs))
        .optional();
  }

  /** Everybody of these teams who has a living lease. */
  public List<Seat> present(Collection<TeamId> teams) {
    return jdbc.sql(
            SEAT
                + """
                 where teams && :teams::uuid[] and state <> 'off' and lease_until > clock_timestamp()
                order by staff
                """)
        .param("teams", Columns.ids(teams.stream().map(TeamId::value).toList()))
        .query((rs, n) -> seat(rs))
        .list();
  }

  /** Whether somebody of the team is there at all, busy or not. */
  public boolean anyoneOnDuty(TeamId team) {
    return !present(List.of(team)).isEmpty();
  }

  private static final String SEAT =
      "select staff, state, load, capacity, lease_until from routing.presence";

  private static Seat seat(ResultSet rs) throws SQLException {
    return new Seat(
        new StaffId(Columns.uuid(rs, "staff")),
        Presence.of(rs.getString("state")),
        rs.getInt("load"),
        rs.getInt("capacity"),
        Columns.instant(rs, "lease_until"));
  }

  // --- queue ----------------------------------------------------------------------------------

  /** Puts a work item into a team's queue; one already waiting or assigned stays as it is. */
  @Transactional
  public void enqueue(WorkRef work, BrandId brand, TeamId team, int priority, Instant now) {
    jdbc.sql(
            """
            insert into routing.entry as e
              (work_kind, work_id, brand, team, priority, state, queued_at)
            values (:kind, :id, :brand, :team, :priority, 'waiting', :now)
            on conflict (work_id, work_kind) do update
            set state = 'waiting', team = excluded.team, priority = excluded.priority,
                queued_at = excluded.queued_at, staff = null, assigned_at = null
            where e.state = 'done'
            """)
        .param("kind", work.kind())
        .param("id", work.id())
        .param("brand", brand.value())
        .param("team", team.value())
        .param("priority", priority)
        .param("now", Columns.at(now))
        .update();
    live.hint(Audience.team(team), new Hint("queue", team.value(), 0));
    drain.wakeAfterCommit();
  }

  /** Takes a waiting work item; false when somebody else has it or the person has no place free. */
  @Transactional
  public boolean claim(WorkRef work, StaffMember staff, Instant now) {
    var team =
        jdbc.sql(
                """
                with work as (
                  select work_id, work_kind, team from routing.entry
                  where work_id = :id and work_kind = :kind and state = 'waiting'
                  for update),
                seat as (
                  select p.staff from routing.presence p, work
                  where p.staff = :staff and p.state in ('ready', 'busy') and p.load < p.capacity
                    and p.lease_until > clock_timestamp() and work.team = any(p.teams)
                  for update of p),
                taken as (
                  update routing.entry e
                  set state = 'assigned', staff = seat.staff, assigned_at = :now
                  from work, seat
                  where e.work_id = work.work_id and e.work_kind = work.work_kind and e.state = 'waiting'
                  returning e.team, e.staff)
                update routing.presence p set load = load + 1, idle_since = :now
                from taken where p.staff = taken.staff and p.load < p.capacity
                returning taken.team
                """)
            .param("id", work.id())
            .param("kind", work.kind())
            .param("staff", staff.id().value())
            .param("now", Columns.at(now))
            .query(UUID.class)
            .optional();
    team.ifPresent(id -> assigned(work, staff.id(), new TeamId(id), now));
    return team.isPresent();
  }

  /**
   * Gives every waiting work item of every team to a free person, the longest idle first, until
   * nothing fits. Each assignment is its own transaction.
   */
  void drain(Instant now) {
    var teams =
        jdbc.sql("select distinct team from routing.entry where state = 'waiting'")
            .query(UUID.class)
            .list();
    for (var team : teams) {
      boolean more = true;
      while (more) {
        more = Boolean.TRUE.equals(transaction.execute(status -> assignNext(team, now)));
      }
    }
  }

  private boolean assignNext(UUID team, Instant now) {
    var given =
        jdbc.sql(
                """
                with work as (
                  select work_id, work_kind, team from routing.entry
                  where team = :team and state = 'waiting'
                  order by priority desc, queued_at limit 1
                  for update skip locked),
                seat as (
                  select p.staff from routing.presence p, work
                  where p.state = 'ready' and p.load < p.capacity and p.lease_until > clock_timestamp()
                    and p.teams @> array[work.team]
                  order by p.load, p.idle_since, p.staff limit 1
                  for update of p skip locked),
                taken as (
                  update routing.entry e
                  set state = 'assigned', staff = seat.staff, assigned_at = :now
                  from work, seat
                  where e.work_id = work.work_id and e.work_kind = work.work_kind and e.state = 'waiting'
                  returning e.work_id, e.work_kind, e.staff)
                update routing.presence p set load = load + 1, idle_since = :now
                from taken where p.staff = taken.staff and p.load < p.capacity
                returning taken.work_id, taken.work_kind, taken.staff
                """)
            .param("team", team)
            .param("now", Columns.at(now))
            .query((rs, n) ->
                new WorkAssigned(
                    new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
                    new StaffId(Columns.uuid(rs, "staff")),
                    new TeamId(team),
                    now))
            .optional();
    given.ifPresent(fact -> assigned(fact.work(), fact.staff(), fact.team(), now));
    return given.isPresent();
  }

  private void assigned(WorkRef work, StaffId staff, TeamId team, Instant now) {
    events.publishEvent(new WorkAssigned(work, staff, team, now));
    live.hint(Audience.staff(staff), new Hint(work.kind(), work.id(), 0));
    live.hint(Audience.team(team), new Hint("queue", team.value(), 0));
  }

  /** Ends the need for a person; the person's place is free again. */
  @Transactional
  public void release(WorkRef work, Instant now) {
    jdbc.sql(
            """
            with freed as (
              select work_id, work_kind, staff from routing.entry
              where work_id = :id and work_kind = :kind and state <> 'done'
              for update),
            done as (
              update routing.entry e set state = 'done', staff = null, assigned_at = null
              from freed f where e.work_id = f.work_id and e.work_kind = f.work_kind
              returning f.staff)
            update routing.presence p set load = greatest(p.load - 1, 0), idle_since = :now
            from done where p.staff = done.staff
            """)
        .param("id", work.id())
        .param("kind", work.kind())
        .param("now", Columns.at(now))
        .update();
    drain.wakeAfterCommit();
  }

  /** The place of a waiting work item in its queue, and how many people serve that queue now. */
  public Optional<Place> place(WorkRef work) {
    return jdbc.sql(
            """
            select (select count(*) from routing.entry o
                    where o.state = 'waiting' and o.team = e.team
                      and (o.priority > e.priority
                        or (o.priority = e.priority and (o.queued_at, o.work_id) <= (e.queued_at, e.work_id)))) as position,
                   (select count(*) from routing.presence p
                    where p.teams @> array[e.team] and p.state in ('ready', 'busy')
                      and p.lease_until > clock_timestamp()) as people
            from routing.entry e
            where e.work_id = :id and e.work_kind = :kind and e.state = 'waiting'
            """)
        .param("id", work.id())
        .param("kind", work.kind())
        .query((rs, n) -> new Place(rs.getInt("position"), rs.getInt("people")))
        .optional();
  }

  /** How many wait in each of these teams' queues, and since when. */
  public List<Waiting> waiting(Collection<TeamId> teams) {
    return jdbc.sql(
            """
            select team, count(*) as count, min(queued_at) as oldest
            from routing.entry
            where state = 'waiting' and team = any(:teams::uuid[])
            group by team
            """)
        .param("teams", Columns.ids(teams.stream().map(TeamId::value).toList()))
        .query((rs, n) ->
            new Waiting(
                new TeamId(Columns.uuid(rs, "team")),
                rs.getInt("count"),
                Columns.instant(rs, "oldest")))
        .list();
  }

  /** A team's queue in two figures. */
  public record Waiting(TeamId team, int count, Instant oldest) {}

  // --- leases ---------------------------------------------------------------------------------

  /**
   * Sends away everybody whose lease has run out; their work goes back to the front of its queue.
   */
  void expire(Instant now) {
    var gone =
        jdbc.sql(
                "select staff from routing.presence where state <> 'off' and lease_until <= clock_timestamp()")
            .query(UUID.class)
            .list();
    for (var staff : gone) {
      transaction.executeWithoutResult(status -> {
        lockEntriesOf(staff);
        int off =
            jdbc.sql(
                    """
                    update routing.presence set state = 'off'
                    where staff = :staff and state <> 'off' and lease_until <= clock_timestamp()
                    """)
                .param("staff", staff)
                .update();
        if (off == 1) {
          giveBack(new StaffId(staff), now, "lease ran out");
          live.hint(Audience.staff(new StaffId(staff)), new Hint("presence", staff, 0));
        }
      });
    }
  }

  /** Somebody who left the staff leaves no work behind. Joins the deactivating transaction. */
  @EventListener
  void left(StaffDeactivated fact) {
    lockEntriesOf(fact.staff().value());
    jdbc.sql("update routing.presence set state = 'off' where staff = :staff")
        .param("staff", fact.staff().value())
        .update();
    giveBack(fact.staff(), fact.at(), "left the staff");
  }

  private void lockEntriesOf(UUID staff) {
    jdbc.sql(
            """
            select work_id from routing.entry where staff = :staff and state = 'assigned'
            order by work_id for update
            """)
        .param("staff", staff)
        .query(UUID.class)
        .list();
  }

  private void giveBack(StaffId staff, Instant now, String why) {
    List<WorkReturned> returned =
        new ArrayList<>(
            jdbc.sql(
                    """
                    update routing.entry
                    set state = 'waiting', staff = null, assigned_at = null, priority = priority + 1
                    where staff = :staff and state = 'assigned'
                    returning work_id, work_kind, team
                    """)
                .param("staff", staff.value())
                .query((rs, n) ->
                    new WorkReturned(
                        new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
                        staff,
                        new TeamId(Columns.uuid(rs, "team")),
                        now,
                        why))
                .list());
    jdbc.sql("update routing.presence set load = 0 where staff = :staff")
        .param("staff", staff.value())
        .update();
    returned.forEach(events::publishEvent);
    drain.wakeAfterCommit();
  }

  Drain worker() {
    return drain;
  }

  /** Drains the queues at start, on every event that may let something flow, and every second. */
  static final class Drain extends Worker {
    private final Routing routing;
    private final Clock clock;

    private Drain(Routing routing, Clock clock, Heartbeats heartbeats) {
      super("routing.drain", Duration.ofSeconds(1), heartbeats);
      this.routing = routing;
      this.clock = clock;
    }

    @Override
    protected boolean work() {
      var now = clock.instant();
      routing.expire(now);
      routing.drain(now);
      return false;
    }

    void wakeAfterCommit() {
      AfterCommit.run(this::wake);
    }
  }
}
