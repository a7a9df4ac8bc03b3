package pledge.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.access.Machine;
import pledge.access.Nobody;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.TeamId;
import pledge.access.Visitor;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/** Commitments and their history as rows: how they are read, found, held and written down. */
@Component
class CommitmentRows {

  static final String COLUMNS =
      """
      c.id, c.brand, c.clause, c.milestone, c.standard_version, c.work_kind, c.work_id, c.calendar, c.channel, c.kind,
      c.state, c.started_at, c.warn_at, c.due_at, c.left_ms, c.ended_at, c.person, c.team, c.shop
      """;

  private final JdbcClient jdbc;

  CommitmentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All clocks of a work item, oldest first. */
  List<Commitment> of(WorkRef work) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from ledger.commitment c where c.work_id = :id and c.work_kind = :kind order by"
                + " c.id")
        .param("id", work.id())
        .param("kind", work.kind())
        .query((rs, n) -> commitment(rs))
        .list();
  }

  /** The open clocks of many work items, those that break first in front. */
  Map<WorkRef, List<Commitment>> openOf(Collection<WorkRef> works) {
    Map<WorkRef, List<Commitment>> found = new HashMap<>();
    jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from ledger.commitment c
                where c.work_id = any(:ids::uuid[]) and c.ended_at is null
                order by c.due_at, c.id
                """)
        .param("ids", works.stream().map(work -> work.id().toString()).toArray(String[]::new))
        .query((rs, n) -> commitment(rs))
        .list()
        .forEach(
            clock -> found.computeIfAbsent(clock.work(), work -> new ArrayList<>()).add(clock));
    return found;
  }

  /** The open clocks of this clause on the work item, held until the transaction ends. */
  List<Commitment> locked(WorkRef work, ClauseId clause) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from ledger.commitment c
                where c.work_id = :id and c.work_kind = :kind and c.clause = :clause and c.ended_at is null
                order by c.id
                for update
                """)
        .param("id", work.id())
        .param("kind", work.kind())
        .param("clause", clause.value())
        .query((rs, n) -> commitment(rs))
        .list();
  }

  /** All open clocks of the work item, held until the transaction ends. */
  void hold(WorkRef work) {
    jdbc.sql(
            """
            select id from ledger.commitment
            where work_id = :id and work_kind = :kind and ended_at is null
            order by id
            for update
            """)
        .param("id", work.id())
        .param("kind", work.kind())
        .query((rs, n) -> Columns.uuid(rs, "id"))
        .list();
  }

  /** Whether this promise was kept for this reason. */
  boolean keptFor(UUID commitment, String why) {
    return jdbc.sql(
            """
            select exists (
              select 1 from ledger.commitment_history
              where commitment = :id and what in ('kept', 'corrected') and why = :why)
            """)
        .param("id", commitment)
        .param("why", why)
        .query(Boolean.class)
        .single();
  }

  /** Writes a step to the history. */
  void note(UUID commitment, Instant at, String what, Actor by, String why, Instant due) {
    jdbc.sql(
            """
            insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
            values (:commitment, :at, :what, :who, :whoName, :why, :due)
            """)
        .param("commitment", commitment)
        .param("at", Columns.at(at))
        .param("what", what)
        .param("who", staffId(by))
        .param("whoName", name(by))
        .param("why", why)
        .param("due", Columns.at(due))
        .update();
  }

  static Commitment commitment(ResultSet rs) throws SQLException {
    var ended = Columns.instantOrNull(rs, "ended_at");
    long left = rs.getLong("left_ms");
    Commitment.State state =
        switch (rs.getString("state")) {
          case "running" -> new Commitment.State.Running();
          case "paused" -> new Commitment.State.Paused(Duration.ofMillis(left));
          case "broken" -> new Commitment.State.Broken(ended);
          case "kept" -> new Commitment.State.Kept(require(ended));
          case "cancelled" -> new Commitment.State.Cancelled(require(ended));
          case String other -> throw new IllegalStateException("commitment state " + other);
        };
    return new Commitment(
        Columns.uuid(rs, "id"),
        new BrandId(rs.getString("brand")),
        new ClauseId(rs.getString("clause")),
        rs.getString("milestone"),
        Columns.uuid(rs, "standard_version"),
        new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
        rs.getString("calendar"),
        rs.getString("channel"),
        rs.getString("kind"),
        answerable(rs, "person", "team", "shop"),
        Columns.instant(rs, "started_at"),
        Columns.instantOrNull(rs, "warn_at"),
        Columns.instant(rs, "due_at"),
        state);
  }

  static Answerable answerable(ResultSet rs, String person, String team, String shop)
      throws SQLException {
    var who = Columns.uuidOrNull(rs, person);
    var whose = Columns.uuidOrNull(rs, team);
    return new Answerable(
        who == null ? null : new StaffId(who),
        whose == null ? null : new TeamId(whose),
        Columns.uuidOrNull(rs, shop));
  }

  static @Nullable UUID staffId(Actor by) {
    return by instanceof StaffMember staff ? staff.id().value() : null;
  }

  static String name(Actor by) {
    return switch (by) {
      case StaffMember staff -> "";
      case Visitor visitor -> "customer";
      case Machine machine -> machine.name();
      case SystemActor system -> system.name();
      case Nobody nobody -> "";
    };
  }

  static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static Instant require(@Nullable Instant ended) {
    if (ended == null) {
      throw new IllegalStateException("an ended commitment without its end");
    }
    return ended;
  }
}
