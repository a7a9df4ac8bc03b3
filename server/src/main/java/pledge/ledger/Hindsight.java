package pledge.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
  private final ApplicationEventPublisher events;

  Hindsight(JdbcClient jdbc, Tallies tallies, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.tallies = tallies;
    this.events = events;
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

  /**
   * A broken promise had longer than its verdict knew, for its shop was closed meanwhile. Where
   * that makes it one in time, the verdict is put right: it runs again while it is owed, is kept
   * where it was fulfilled by then, and counts for nobody where it was called off. Otherwise it
   * stays broken, by less. What a dispute has put right before is left alone.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void dueLater(UUID clock, Instant due, Instant at, Actor by, String why) {
    jdbc.sql(
            """
            select %s, c.verdict_at, c.verdict_person, c.verdict_team, c.verdict_shop,
              exists (select 1 from ledger.dispute d where d.subject = c.id and d.state = 'overturned')
                as overturned,
              c.verdict_at = c.ended_at
                or exists (select 1 from ledger.commitment_history h
                           where h.commitment = c.id and h.what = 'ended-late') as fulfilled
            from ledger.commitment c
            where c.id = :id and c.state = 'broken' and c.due_at < :due
            for update of c
            """
                .formatted(CommitmentRows.COLUMNS))
        .param("id", clock)
        .param("due", Columns.at(due))
        .query((row, n) -> new Late(end(row), row.getBoolean("fulfilled")))
        .optional()
        .filter(late -> !late.end().keptByDispute())
        .ifPresent(late -> redate(late, due, at, by, why));
  }

  private record Late(Ended end, boolean fulfilled) {

    /** What it is when it was due only then. */
    String state(Instant due, Instant at) {
      var end = end().clock().state() instanceof Commitment.State.Broken(var ended) ? ended : null;
      if (due.isBefore(end == null ? at : end)) {
        return "broken";
      }
      return end == null ? "running" : fulfilled ? "kept" : "cancelled";
    }
  }

  private void redate(Late late, Instant due, Instant at, Actor by, String why) {
    var state = late.state(due, at);
    var redated =
        jdbc.sql(
                """
                with redated as (
                  update ledger.commitment c
                  set due_at = :due, next_at = :due, state = :state,
                    verdict_at = case :state when 'kept' then ended_at when 'broken' then verdict_at end,
                    verdict_person = case :state when 'kept' then person when 'broken' then verdict_person end,
                    verdict_team = case :state when 'kept' then team when 'broken' then verdict_team end,
                    verdict_shop = case :state when 'kept' then shop when 'broken' then verdict_shop end
                  where id = :id
                  returning c.*),
                written as (
                  insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
                  select id, :at, case :state when 'broken' then 'moved' else 'corrected' end,
                         :who, :name, :why, due_at
                  from redated)
                select %s from redated c
                """
                    .formatted(CommitmentRows.COLUMNS))
            .param("due", Columns.at(due))
            .param("at", Columns.at(at))
            .param("state", state)
            .param("id", late.end().clock().id())
            .param("who", CommitmentRows.staffId(by), java.sql.Types.OTHER)
            .param("name", CommitmentRows.name(by))
            .param("why", why)
            .query((row, n) -> CommitmentRows.commitment(row))
            .single();
    if (state.equals("broken")) {
      return;
    }
    var figures = new ArrayList<>(late.end().unfiled());
    if (redated.state() instanceof Commitment.State.Kept(var kept)) {
      figures.add(Tally.of(redated, redated.who(), kept, 1, 0));
    }
    tallies.write(figures);
    events.publishEvent(new ClockCorrected(redated, at));
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
