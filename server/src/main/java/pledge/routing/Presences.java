package pledge.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is there. Presence is a lease in the database, so neither a crash nor a restart leaves a
 * ghost at the desk. Whoever is off holds no work: {@link #giveBack} is driven by that state, so
 * work is given back even if the program died between the two.
 */
@Component
class Presences {

  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Live live;
  private final RoutingSettings settings;
  private final JsonMapper json;

  Presences(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Live live,
      RoutingSettings settings,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.events = events;
    this.live = live;
    this.settings = settings;
    this.json = json;
  }

  Seat set(StaffMember staff, Presence state, Instant now) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql(
              """
              insert into routing.presence as p
                (staff, brand, teams, state, capacity, caps, skills, languages, load, lease_until, idle_since,
                 working_since)
              select :staff, :brand, :teams::uuid[], :state, coalesce(r.capacity, :capacity), coalesce(r.caps, '{}'),
                     coalesce(r.skills, '{}'), coalesce(r.languages, '{}'), 0,
                     clock_timestamp() + make_interval(secs => :lease), :now,
                     case when :state in ('ready', 'busy') then :now end
              from (values (1)) one left join routing.seat_rule r on r.staff = :staff
              on conflict (staff) do update
              set state = excluded.state, teams = excluded.teams, brand = excluded.brand,
                  capacity = excluded.capacity, caps = excluded.caps, skills = excluded.skills,
                  languages = excluded.languages, lease_until = excluded.lease_until,
                  working_since =
                    case when excluded.working_since is null then null
                         else coalesce(p.working_since, excluded.working_since) end,
                  relief_offered_at = case when excluded.working_since is null then null else p.relief_offered_at end
              """)
          .param("staff", staff.id().value())
          .param("brand", staff.brand().value())
          .param("teams", Columns.ids(staff.teams().stream().map(TeamId::value).toList()))
          .param("state", state.word())
          .param("capacity", settings.capacity())
          .param("lease", settings.lease().toSeconds())
          .param("now", Columns.at(now))
          .update();
      changed(staff.id(), staff.teams());
    });
    if (state == Presence.OFF) {
      giveBack(staff.id(), now, "signed off");
    }
    return seat(staff.id()).orElseThrow();
  }

  boolean beat(StaffMember staff) {
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

  Optional<Seat> seat(StaffId staff) {
    return jdbc.sql(SEAT + " where staff = :staff")
        .param("staff", staff.value())
        .query((rs, n) -> seat(rs))
        .optional();
  }

  /** Whether this person has a living lease. */
  boolean isThere(StaffId staff) {
    return jdbc.sql(
            """
            select exists (
              select from routing.presence
              where staff = :staff and state <> 'off' and lease_until > clock_timestamp())
            """)
        .param("staff", staff.value())
        .query(Boolean.class)
        .single();
  }

  /** Everybody of these teams who has a living lease. */
  List<Seat> present(Collection<TeamId> teams) {
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

  /** Whether anybody of this team has a living lease: asked for every customer sent to it. */
  boolean anyone(TeamId team) {
    return jdbc.sql(
            """
            select exists (
              select 1 from routing.presence
              where teams @> array[:team] and state <> 'off' and lease_until > clock_timestamp())
            """)
        .param("team", team.value())
        .query(Boolean.class)
        .single();
  }

  /** Everybody who would be given work now. */
  List<Seat> free() {
    return jdbc.sql(
            SEAT + " where state = 'ready' and load < capacity and lease_until > clock_timestamp()")
        .query((rs, n) -> seat(rs))
        .list();
  }

  /** Sends away everybody whose lease has run out. */
  void expire() {
    jdbc.sql(
            """
            update routing.presence set state = 'off', working_since = null, relief_offered_at = null
            where state <> 'off' and lease_until <= clock_timestamp()
            returning staff, teams
            """)
        .query(row -> {
          changed(new StaffId(Columns.uuid(row, "staff")), teams(row));
        });
  }

  /** Who is off and still holds work. */
  List<StaffId> gone() {
    return jdbc.sql(
            """
            select distinct e.staff
            from routing.entry e join routing.presence p on p.staff = e.staff
            where e.state = 'assigned' and p.state = 'off'
            """)
        .query((rs, n) -> new StaffId(Columns.uuid(rs, "staff")))
        .list();
  }

  /**
   * Returns to the queue whatever somebody who is off still holds. Entries are locked before the
   * presence, as everywhere, and told of in the order of their ids, in which everybody locks
   * several conversations; nobody can be given more meanwhile, being off.
   */
  void giveBack(StaffId staff, Instant now, String why) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql(
              """
              select work_id from routing.entry where staff = :staff and state = 'assigned'
              order by work_id for update
              """)
          .param("staff", staff.value())
          .query(UUID.class)
          .list();
      int off =
          jdbc.sql(
                  """
                  update routing.presence set load = 0, loads = '{}' where staff = :staff and state = 'off'
                  """)
              .param("staff", staff.value())
              .update();
      if (off == 0) {
        return; // back already
      }
      jdbc.sql(
              """
              with back as (
                update routing.entry
                set state = 'waiting', staff = null, assigned_at = null, priority = priority + 1,
                    preferred = null, preferred_until = null
                where staff = :staff and state = 'assigned'
                returning work_id, work_kind, team)
              select work_id, work_kind, team from back order by work_id
              """)
          .param("staff", staff.value())
          .query((rs, n) ->
              new WorkReturned(
                  new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
                  staff,
                  new TeamId(Columns.uuid(rs, "team")),
                  now,
                  why))
          .list()
          .forEach(events::publishEvent);
    });
  }

  /** Marks somebody as gone; joins the caller's transaction, the work follows after it. */
  void leave(StaffId staff) {
    jdbc.sql("update routing.presence set state = 'off', working_since = null where staff = :staff")
        .param("staff", staff.value())
        .update();
  }

  /** Tells a person, their teams' supervisors and the wall that their presence is another. */
  void changed(StaffId staff, Collection<TeamId> teams) {
    live.hint(Audience.staff(staff), new Hint("presence", staff.value(), 0));
    teams.forEach(team -> live.hint(Audience.team(team), new Hint("queue", team.value(), 0)));
  }

  private static final String SEAT =
      """
      select staff, state, teams, load, capacity, caps, loads, skills, languages, idle_since, lease_until,
             working_since, relief_offered_at
      from routing.presence
      """;

  private Seat seat(ResultSet rs) throws SQLException {
    return new Seat(
        new StaffId(Columns.uuid(rs, "staff")),
        Presence.of(rs.getString("state")),
        teams(rs),
        rs.getInt("load"),
        rs.getInt("capacity"),
        json.readValue(rs.getString("caps"), COUNTS),
        json.readValue(rs.getString("loads"), COUNTS),
        words(rs, "skills"),
        words(rs, "languages"),
        Columns.instant(rs, "idle_since"),
        Columns.instant(rs, "lease_until"),
        Columns.instantOrNull(rs, "working_since"),
        Columns.instantOrNull(rs, "relief_offered_at"));
  }

  private static Set<TeamId> teams(ResultSet rs) throws SQLException {
    return Arrays.stream((UUID[]) rs.getArray("teams").getArray())
        .map(TeamId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> words(ResultSet rs, String column) throws SQLException {
    return Set.copyOf(Arrays.asList((String[]) rs.getArray(column).getArray()));
  }
}
