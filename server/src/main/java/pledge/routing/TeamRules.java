package pledge.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.AuditTrail;
import pledge.access.Team;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.standard.Standards;

/** When a team is there and who helps it out. A team without a rule keeps the hours of its kind. */
@Component
class TeamRules {

  /** Inside the hours with nobody there and no plan, somebody is looked for this long. */
  private static final Duration SOON = Duration.ofHours(1);

  private static final Map<String, String> HOURS =
      Map.of("complaints", "officer-hours", "shop", "shop-hours");

  private final JdbcClient jdbc;
  private final Teams teams;
  private final Standards standards;
  private final Shifts shifts;
  private final AuditTrail audit;

  TeamRules(JdbcClient jdbc, Teams teams, Standards standards, Shifts shifts, AuditTrail audit) {
    this.jdbc = jdbc;
    this.teams = teams;
    this.standards = standards;
    this.shifts = shifts;
    this.audit = audit;
  }

  /**
   * @param calendar one of the standard's calendars
   * @param overflowTo the team that helps with what has waited too long; null for nobody
   */
  record Rule(String calendar, @Nullable TeamId overflowTo) {}

  Rule of(TeamId team) {
    return jdbc.sql("select team, calendar, overflow_to from routing.team_rule where team = :team")
        .param("team", team.value())
        .query((rs, n) -> {
          var helper = Columns.uuidOrNull(rs, "overflow_to");
          return new Rule(rs.getString("calendar"), helper == null ? null : new TeamId(helper));
        })
        .optional()
        .orElseGet(
            () -> new Rule(teams.find(team).map(TeamRules::hours).orElse("desk-hours"), null));
  }

  private static String hours(Team team) {
    return HOURS.getOrDefault(team.kind(), "desk-hours");
  }

  @Transactional
  void set(Team team, Rule rule, Actor by) {
    var helper = rule.overflowTo();
    jdbc.sql(
            """
            insert into routing.team_rule (team, brand, calendar, overflow_to)
            values (:team, :brand, :calendar, :helper::uuid)
            on conflict (team) do update
            set calendar = excluded.calendar, overflow_to = excluded.overflow_to
            """)
        .param("team", team.id().value())
        .param("brand", team.brand().value())
        .param("calendar", rule.calendar())
        .param("helper", helper == null ? null : helper.value().toString())
        .update();
    audit.record(by, "routing.team", "team", team.id().value().toString(), rule.calendar());
  }

  Instant nextOnDuty(BrandId brand, TeamId team, Instant now) {
    return shifts
        .nextStart(team, now)
        .orElseGet(() -> {
          var calendar = standards.of(brand).calendar(of(team).calendar());
          return calendar.nextOpen(calendar.isOpen(now) ? calendar.add(now, SOON) : now);
        });
  }
}
