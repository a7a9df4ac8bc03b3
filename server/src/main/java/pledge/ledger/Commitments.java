package pledge.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.standard.OpenTime;
import pledge.standard.Standards;

/**
 * Promises and their clocks. Everything here is set-based and joins the caller's transaction, so
 * that a clock can't be lost when the state it belongs to is kept.
 *
 * <p>A clock runs until it is kept, broken or cancelled, standing still while paused. On one work
 * item each clause has at most one open clock, beside one for each milestone on its way; clocks of
 * different clauses know nothing of each other. Every step is written to the history with who and
 * why.
 */
@Component
public class Commitments {

  private final JdbcClient jdbc;
  private final Standards standards;
  private final ShopClocks shops;
  private final CommitmentRows rows;
  private final ClockStarts starts;
  private final ClockEnds ends;

  Commitments(
      JdbcClient jdbc,
      Standards standards,
      ShopClocks shops,
      CommitmentRows rows,
      ClockStarts starts,
      ClockEnds ends) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.shops = shops;
    this.rows = rows;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Starts clocks. A start for a clause whose clock is already open on the work item does nothing,
   * so a retry is harmless and "the first unanswered message" needs no care from the caller.
   */
  @Transactional
  public void start(Collection<Start> starts) {
    this.starts.start(starts);
  }

  /**
   * Holds the open clocks of a work item until the transaction ends. Whoever changes the work item
   * and then its clocks holds these first: clocks that fire are held by the sweep, in whose
   * transaction listeners change their work items, and the two must not wait for each other.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(WorkRef work) {
    rows.hold(work);
  }

  /**
   * Fulfils promises. A clock that isn't open is left alone. A clock that the sweep broke although
   * the fulfilment happened in time (it was still being committed) is put right, in the roll-ups
   * too.
   */
  @Transactional
  public void stop(Collection<Stop> stops) {
    ends.stop(stops);
  }

  /** Whether this promise was kept for this reason. */
  public boolean keptFor(UUID commitment, String why) {
    return rows.keptFor(commitment, why);
  }

  /**
   * Takes back that a promise was kept, where it was kept for this reason and none of its clause
   * was made since: it runs again as it did, and the figures follow.
   *
   * @return whether there was such a one
   */
  @Transactional
  public boolean reopen(UUID commitment, String keptFor, Instant at, Actor by) {
    return ends.reopen(commitment, keptFor, at, by);
  }

  /**
   * Ends open clocks without a verdict; what was broken by then stays broken, or is counted as such
   * where the sweep hasn't come by yet.
   */
  @Transactional
  public void cancel(WorkRef work, ClauseId clause, Instant at, Actor by, String why) {
    ends.cancel(work, clause.value(), null, at, by, why);
  }

  /** Cancels every open clock of the work item. */
  @Transactional
  public void cancelAll(WorkRef work, Instant at, Actor by, String why) {
    ends.cancel(work, null, null, at, by, why);
  }

  /** Cancels these of the work item's open clocks. */
  @Transactional
  public void cancelThese(WorkRef work, Collection<UUID> clocks, Instant at, Actor by, String why) {
    ends.cancel(work, null, Columns.ids(clocks), at, by, why);
  }

  /** Lets a clock stand still; what is left of it is kept to the millisecond of open time. */
  @Transactional
  public void pause(WorkRef work, ClauseId clause, Instant at, Actor by, String why) {
    rows.locked(work, clause).stream()
        .filter(clock -> clock.state() instanceof Commitment.State.Running)
        .forEach(clock -> {
          var calendar = calendar(clock);
          if (at.isAfter(clock.dueAt())) {
            return; // broken already, the sweep will say so
          }
          var left = calendar.between(at, clock.dueAt());
          var warn = clock.warnAt();
          var warnLeft =
              warn == null || !warn.isAfter(at) ? null : calendar.between(at, warn).toMillis();
          jdbc.sql(
                  """
                  update ledger.commitment
                  set state = 'paused', left_ms = :left, warn_left_ms = :warnLeft
                  where id = :id
                  """)
              .param("left", left.toMillis())
              .param("warnLeft", warnLeft)
              .param("id", clock.id())
              .update();
          rows.note(clock.id(), at, "paused", by, why, clock.dueAt());
        });
  }

  /** Lets a paused clock run again: due after what was left of it. */
  @Transactional
  public void resume(WorkRef work, ClauseId clause, Instant at, Actor by, String why) {
    rows.locked(work, clause)
        .forEach(clock -> {
          if (clock.state() instanceof Commitment.State.Paused(Duration left)) {
            var calendar = calendar(clock);
            var due = calendar.add(at, left);
            jdbc.sql(
                    """
                    update ledger.commitment
                    set state = 'running', due_at = :due, left_ms = null, warn_left_ms = null,
                        warn_at = coalesce(:warn, warn_at), next_at = coalesce(:warn, :due)
                    where id = :id
                    """)
                .param("due", Columns.at(due))
                .param("warn", Columns.atOrNull(warnAfterPause(clock.id(), calendar, at)))
                .param("id", clock.id())
                .update();
            rows.note(clock.id(), at, "resumed", by, why, due);
          }
        });
  }

  private @Nullable Instant warnAfterPause(UUID id, OpenTime calendar, Instant at) {
    return jdbc.sql(
            "select warn_left_ms from ledger.commitment where id = :id and warn_left_ms is not"
                + " null")
        .param("id", id)
        .query(Long.class)
        .optional()
        .map(left -> calendar.add(at, Duration.ofMillis(left)))
        .orElse(null);
  }

  /** Hands the open clocks of the work item to somebody else; the time runs on. */
  @Transactional
  public void reassign(WorkRef work, Answerable who, Instant at, Actor by, String why) {
    var person = who.person();
    var team = who.team();
    jdbc.sql(
            """
            with moved as (
              update ledger.commitment
              set person = :person, team = coalesce(:team, team), shop = coalesce(:shop, shop)
              where work_id = :workId and work_kind = :workKind and ended_at is null
                and (person is distinct from :person or (:team::uuid is not null and team is distinct from :team)
                     or (:shop::uuid is not null and shop is distinct from :shop))
              returning id, due_at)
            insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
            select id, :at, 'reassigned', :who, :whoName, :why, due_at from moved
            """)
        .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
        .param("team", team == null ? null : team.value(), java.sql.Types.OTHER)
        .param("shop", who.shop(), java.sql.Types.OTHER)
        .param("workId", work.id())
        .param("workKind", work.kind())
        .param("at", Columns.at(at))
        .param("who", CommitmentRows.staffId(by), java.sql.Types.OTHER)
        .param("whoName", CommitmentRows.name(by))
        .param("why", why)
        .update();
  }

  private OpenTime calendar(Commitment clock) {
    // A promised instant has no opening hours: time simply passes.
    var name = clock.calendar().equals("promised") ? "always" : clock.calendar();
    return shops.time(standards.of(clock.brand()), name, clock.who().shop());
  }

  /** All clocks of a work item, oldest first. */
  public List<Commitment> of(WorkRef work) {
    return rows.of(work);
  }

  /** The open clocks of many work items, those that break first in front. */
  public Map<WorkRef, List<Commitment>> openOf(Collection<WorkRef> works) {
    return rows.openOf(works);
  }
}
