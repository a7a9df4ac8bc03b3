package pledge.integration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.live.Alarm;
import pledge.live.AlarmOver;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** Takes alarms of every room, stores each once, and tells whom it is for. */
@Component
class AlarmDesk {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Staff staff;
  private final Live live;

  AlarmDesk(JdbcClient jdbc, JsonMapper json, Staff staff, Live live) {
    this.jdbc = jdbc;
    this.json = json;
    this.staff = staff;
    this.live = live;
  }

  /** Told before the commit: without a transaction nothing would be told after it. */
  @EventListener
  void check(Alarm alarm) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(alarm.kind() + " is raised outside of a transaction");
    }
    if (!alarm.addressed()) {
      throw new IllegalArgumentException(alarm.kind() + " is for nobody");
    }
  }

  @ApplicationModuleListener
  void take(Alarm alarm) {
    int rows =
        jdbc.sql(
                """
                insert into integration.alarm
                  (id, brand, kind, severity, about_kind, about_id, facts, roles, teams, people, at)
                values
                  (:id, :brand, :kind, :severity, :aboutKind, :aboutId, :facts::jsonb, :roles::text[],
                   :teams::uuid[], :people::uuid[], :at)
                on conflict (id) do nothing
                """)
            .param("id", alarm.id())
            .param("brand", alarm.brand().value())
            .param("kind", alarm.kind())
            .param("severity", alarm.severity().name().toLowerCase(Locale.ROOT))
            .param("aboutKind", alarm.about() == null ? null : alarm.about().kind())
            .param("aboutId", alarm.about() == null ? null : alarm.about().id())
            .param("facts", json.writeValueAsString(alarm.facts()))
            .param("roles", alarm.roles().stream().map(AlarmDesk::word).toArray(String[]::new))
            .param("teams", Columns.ids(alarm.teams().stream().map(TeamId::value).toList()))
            .param("people", Columns.ids(alarm.people().stream().map(StaffId::value).toList()))
            .param("at", Columns.at(alarm.at()))
            .update();
    if (rows == 1) {
      tell(alarm.id(), alarm.brand(), alarm.roles(), alarm.teams(), alarm.people());
    }
  }

  /** Nothing to look at any more. Before the alarm itself has come in, this is told again later. */
  @ApplicationModuleListener
  void over(AlarmOver over) {
    int rows =
        jdbc.sql(
                """
                update integration.alarm set over_at = coalesce(over_at, :at)
                where id = :id and brand = :brand
                returning brand, roles, teams, people
                """)
            .param("at", Columns.at(over.at()))
            .param("id", over.alarm())
            .param("brand", over.brand().value())
            .query((row, index) -> tell(over.alarm(), row))
            .list()
            .size();
    if (rows == 0) {
      throw new IllegalStateException("the alarm " + over.alarm() + " hasn't come in yet");
    }
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private void tell(
      UUID id, BrandId brand, Set<Role> roles, Set<TeamId> teams, Set<StaffId> people) {
    var audiences = new HashSet<Audience>();
    people.forEach(person -> audiences.add(Audience.staff(person)));
    teams.forEach(team -> audiences.add(Audience.team(team)));
    roles.forEach(role ->
        staff.withRole(brand, role).forEach(one -> audiences.add(Audience.staff(one.id()))));
    live.hint(audiences, new Hint("alarm", id, 0));
  }

  /**
   * Somebody has taken it in hand; for all others it is done too. Again by anybody changes nothing.
   */
  @Transactional
  void acknowledge(UUID id, StaffMember who, Instant now) {
    var mine = AlarmsEndpoint.MINE;
    boolean there =
        jdbc.sql("select 1 from integration.alarm a where a.id = :id and " + mine)
            .param("id", id)
            .params(AlarmsEndpoint.mine(who))
            .query()
            .rowSet()
            .next();
    if (!there) {
      throw new NotFound("alarm");
    }
    jdbc.sql(
            """
            update integration.alarm set acknowledged_at = :now, acknowledged_by = :who
            where id = :id and acknowledged_at is null
            returning brand, roles, teams, people
            """)
        .param("now", Columns.at(now))
        .param("who", who.id().value())
        .param("id", id)
        .query((row, index) -> tell(id, row))
        .list();
  }

  private UUID tell(UUID id, ResultSet row) throws SQLException {
    tell(
        id,
        new BrandId(row.getString("brand")),
        words(row.getArray("roles").getArray()),
        ids(row.getArray("teams").getArray(), TeamId::new),
        ids(row.getArray("people").getArray(), StaffId::new));
    return id;
  }

  private static Set<Role> words(Object words) {
    var roles = new HashSet<Role>();
    for (var word : (String[]) words) {
      roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return roles;
  }

  private static <T> Set<T> ids(Object ids, java.util.function.Function<UUID, T> made) {
    var set = new HashSet<T>();
    for (var id : (UUID[]) ids) {
      set.add(made.apply(id));
    }
    return set;
  }
}
