package pledge.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.AuditTrail;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.platform.Uuid7;

/** Who is planned when. One person's shifts don't overlap: the database holds that. */
@Component
class Shifts {

  /** Somebody who comes this early already begins the planned shift. */
  private static final Duration EARLY = Duration.ofHours(1);

  /** Whoever has a shift within this time is planned by shifts. */
  private static final Duration AROUND = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Shifts(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  record Shift(UUID id, TeamId team, StaffId staff, Instant starts, Instant ends) {}

  @Transactional
  Shift plan(BrandId brand, TeamId team, StaffId staff, Instant starts, Instant ends, Actor by) {
    var shift = new Shift(Uuid7.next(), team, staff, starts, ends);
    try {
      jdbc.sql(
              """
              insert into routing.shift (id, brand, team, staff, starts, ends)
              values (:id, :brand, :team, :staff, :starts, :ends)
              """)
          .param("id", shift.id())
          .param("brand", brand.value())
          .param("team", team.value())
          .param("staff", staff.value())
          .param("starts", Columns.at(starts))
          .param("ends", Columns.at(ends))
          .update();
    } catch (DataIntegrityViolationException e) {
      throw new RefusedException(
          Refusal.state("shift-overlaps", "this person is planned at that time already"));
    }
    audit.record(by, "shift.plan", "staff", staff.value().toString(), starts + " to " + ends);
    return shift;
  }

  /** Only a shift of one of these teams. */
  @Transactional
  void cancel(Collection<TeamId> teams, UUID id, Actor by) {
    var staff =
        jdbc.sql(
                "delete from routing.shift where id = :id and team = any(:teams::uuid[]) returning staff")
            .param("id", id)
            .param("teams", Columns.ids(teams.stream().map(TeamId::value).toList()))
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new NotFound("shift"));
    audit.record(by, "shift.cancel", "staff", staff.toString(), null);
  }

  /** The shifts of these teams that touch the span, by start. */
  List<Shift> of(Collection<TeamId> teams, Instant from, Instant until, int limit) {
    return jdbc.sql(
            """
            select id, team, staff, starts, ends from routing.shift
            where team = any(:teams::uuid[]) and starts < :until and ends > :from
            order by starts, id limit :limit
            """)
        .param("teams", Columns.ids(teams.stream().map(TeamId::value).toList()))
        .param("from", Columns.at(from))
        .param("until", Columns.at(until))
        .param("limit", limit)
        .query((rs, n) -> shift(rs))
        .list();
  }

  /** The shift somebody is in, or comes early for. */
  Optional<Shift> current(StaffId staff, Instant now) {
    return jdbc.sql(
            """
            select id, team, staff, starts, ends from routing.shift
            where staff = :staff and starts <= :early and ends > :now order by starts limit 1
            """)
        .param("staff", staff.value())
        .param("early", Columns.at(now.plus(EARLY)))
        .param("now", Columns.at(now))
        .query((rs, n) -> shift(rs))
        .optional();
  }

  /** Whether the person's days around this one are planned by shifts at all. */
  boolean planned(StaffId staff, Instant now) {
    return jdbc.sql(
            """
            select exists (
              select from routing.shift where staff = :staff and starts <= :until and ends >= :from)
            """)
        .param("staff", staff.value())
        .param("from", Columns.at(now.minus(AROUND)))
        .param("until", Columns.at(now.plus(AROUND)))
        .query(Boolean.class)
        .single();
  }

  /** Whether the person is within a shift. */
  boolean in(StaffId staff, Instant now) {
    return jdbc.sql(
            """
            select exists (
              select from routing.shift where staff = :staff and starts <= :now and ends > :now)
            """)
        .param("staff", staff.value())
        .param("now", Columns.at(now))
        .query(Boolean.class)
        .single();
  }

  Optional<Instant> nextStart(TeamId team, Instant now) {
    return jdbc.sql(
            """
            select id, team, staff, starts, ends from routing.shift
            where team = :team and starts > :now order by starts limit 1
            """)
        .param("team", team.value())
        .param("now", Columns.at(now))
        .query((rs, n) -> shift(rs).starts())
        .optional();
  }

  private static Shift shift(ResultSet rs) throws SQLException {
    return new Shift(
        Columns.uuid(rs, "id"),
        new TeamId(Columns.uuid(rs, "team")),
        new StaffId(Columns.uuid(rs, "staff")),
        Columns.instant(rs, "starts"),
        Columns.instant(rs, "ends"));
  }
}
