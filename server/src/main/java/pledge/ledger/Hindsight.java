package pledge.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/**
 * Puts verdicts right that were given before everything was known: a phone without a network tells
 * later what happened earlier. What a clock was filed under is taken back and filed anew, so that
 * the figures count it once; its history says that it was corrected.
 */
@Component
public class Hindsight {

  private final JdbcClient jdbc;
  private final Tallies tallies;

  Hindsight(JdbcClient jdbc, Tallies tallies) {
    this.jdbc = jdbc;
    this.tallies = tallies;
  }

  /**
   * A clock as it ended.
   *
   * @param filed as what it counts in the figures; null when it doesn't
   */
  private record Ended(
      Commitment clock, @Nullable Instant filedAt, Answerable filedFor, boolean keptByDispute) {

    boolean kept() {
      return keptByDispute || clock.state() instanceof Commitment.State.Kept;
    }

    /** Takes the filed verdict out of the figures again. */
    List<Tally> unfiled() {
      var at = filedAt;
      return at == null
          ? List.of()
          : List.of(Tally.of(clock, filedFor, at, kept() ? -1 : 0, kept() ? 0 : -1));
    }
  }

  /**
   * The promise was fulfilled earlier than its clock says that ended, whether it was kept, broken
   * or cancelled. A clock that is open, or ended before this instant, is left alone; stop the open
   * one first.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void fulfilledEarlier(Stop stop) {
    ended(stop.work(), stop.clause()).stream()
        .filter(end -> ended(end.clock()).isAfter(stop.at()))
        .forEach(end -> refile(end, stop));
  }

  private static Instant ended(Commitment clock) {
    return switch (clock.state()) {
      case Commitment.State.Kept(var at) -> at;
      case Commitment.State.Cancelled(var at) -> at;
      case Commitment.State.Broken(var at) when at != null -> at;
      case Commitment.State.Broken broken -> Instant.MIN;
      case Commitment.State.Running running -> Instant.MIN;
      case Commitment.State.Paused paused -> Instant.MIN;
    };
  }

  private void refile(Ended end, Stop stop) {
    var clock = end.clock();
    boolean kept = !stop.at().isAfter(clock.dueAt());
    boolean stays = clock.state() instanceof Commitment.State.Broken && !kept;
    var at = stop.at().isBefore(clock.startedAt()) ? clock.startedAt() : stop.at();
    write(clock, kept ? "kept" : "broken", at, stop.by(), stays ? end.filedAt() : at, end, stays);
    note(clock, stop.at(), stop.by(), stop.why());
    if (!stays) {
      var figures = new ArrayList<>(end.unfiled());
      figures.add(Tally.of(clock, stop.by(), at, kept ? 1 : 0, kept ? 0 : 1));
      tallies.write(figures);
    }
  }

  /**
   * The promise was never made: what it was about didn't happen. Whatever became of its clock, it
   * ends as cancelled and counts for nobody.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void neverPromised(WorkRef work, ClauseId clause, Instant at, Actor by, String why) {
    for (var end : all(work, clause)) {
      var clock = end.clock();
      if (clock.state() instanceof Commitment.State.Cancelled) {
        continue;
      }
      jdbc.sql(
              """
              update ledger.commitment
              set state = 'cancelled', ended_at = greatest(:at, started_at), left_ms = null,
                warn_left_ms = null, verdict_at = null, verdict_person = null, verdict_team = null,
                verdict_shop = null
              where id = :id
              """)
          .param("at", Columns.at(at))
          .param("id", clock.id())
          .update();
      jdbc.sql(
              """
              insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
              values (:id, :at, 'cancelled', :who, :name, :why, :due)
              """)
          .param("id", clock.id())
          .param("at", Columns.at(at))
          .param("who", CommitmentRows.staffId(by))
          .param("name", CommitmentRows.name(by))
          .param("why", why)
          .param("due", Columns.at(clock.dueAt()))
          .update();
      tallies.write(end.unfiled());
    }
  }

  private List<Ended> ended(WorkRef work, ClauseId clause) {
    return all(work, clause).stream().filter(end -> !end.clock().open()).toList();
  }

  private List<Ended> all(WorkRef work, ClauseId clause) {
    return jdbc.sql(
            """
            select %s, c.verdict_at, c.verdict_person, c.verdict_team, c.verdict_shop,
              exists (select 1 from ledger.dispute d where d.subject = c.id and d.state = 'overturned')
                as overturned
            from ledger.commitment c
            where c.work_id = :work and c.work_kind = :kind and c.clause = :clause and c.milestone = ''
            order by c.id for update of c
            """
                .formatted(CommitmentRows.COLUMNS))
        .param("work", work.id())
        .param("kind", work.kind())
        .param("clause", clause.value())
        .query((row, n) -> end(row))
        .list();
  }

  private static Ended end(ResultSet row) throws SQLException {
    return new Ended(
        CommitmentRows.commitment(row),
        Columns.instantOrNull(row, "verdict_at"),
        CommitmentRows.answerable(row, "verdict_person", "verdict_team", "verdict_shop"),
        row.getBoolean("overturned"));
  }

  private void write(
      Commitment clock,
      String state,
      Instant ended,
      Answerable by,
      @Nullable Instant filedAt,
      Ended before,
      boolean stays) {
    var filed = stays ? before.filedFor() : by;
    jdbc.sql(
            """
            update ledger.commitment
            set state = :state, ended_at = :ended, person = coalesce(:person, person),
              verdict_at = :filedAt, verdict_person = :filedPerson, verdict_team = :filedTeam,
              verdict_shop = :filedShop
            where id = :id
            """)
        .param("state", state)
        .param("ended", Columns.at(ended))
        .param("person", by.person() == null ? null : by.person().value(), java.sql.Types.OTHER)
        .param("filedAt", Columns.atOrNull(filedAt))
        .param(
            "filedPerson",
            filed.person() == null ? null : filed.person().value(),
            java.sql.Types.OTHER)
        .param(
            "filedTeam", filed.team() == null ? null : filed.team().value(), java.sql.Types.OTHER)
        .param("filedShop", filed.shop(), java.sql.Types.OTHER)
        .param("id", clock.id())
        .update();
  }

  private void note(Commitment clock, Instant at, Answerable by, String why) {
    jdbc.sql(
            """
            insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
            values (:id, :at, 'corrected', :who, '', :why, :due)
            """)
        .param("id", clock.id())
        .param("at", Columns.at(at))
        .param("who", by.person() == null ? null : by.person().value(), java.sql.Types.OTHER)
        .param("why", why)
        .param("due", Columns.at(clock.dueAt()))
        .update();
  }
}
