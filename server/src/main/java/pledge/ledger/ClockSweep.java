package pledge.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/**
 * Finds clocks whose warning or due instant has passed, marks them and tells. The rows themselves
 * are the durable truth: a sweep that dies half-way is simply repeated, and several nodes sweep
 * side by side without touching the same row.
 */
@Component
class ClockSweep extends Worker {

  private static final Duration EVERY = Duration.ofMillis(200);
  private static final int BATCH = 2_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Tallies tallies;
  private final ApplicationEventPublisher events;

  ClockSweep(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      Tallies tallies,
      ApplicationEventPublisher events,
      Heartbeats heartbeats) {
    super("ledger.sweep", EVERY, heartbeats);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.tallies = tallies;
    this.events = events;
  }

  @Override
  protected boolean work() {
    return sweep(clock.instant()) == BATCH;
  }

  /** Fires what is past at {@code now}, one batch; returns how many. */
  int sweep(Instant now) {
    var fired =
        transaction.execute(status -> {
          var clocks = fire(now);
          var firing =
              new ClocksFired(
                  clocks.stream()
                      .filter(c -> c.state() instanceof Commitment.State.Running)
                      .toList(),
                  clocks.stream()
                      .filter(c -> c.state() instanceof Commitment.State.Broken)
                      .toList(),
                  now);
          if (!clocks.isEmpty()) {
            events.publishEvent(new ClocksFiring(firing.warned(), firing.broken(), now));
          }
          return firing;
        });
    int count = fired == null ? 0 : fired.warned().size() + fired.broken().size();
    if (fired != null && count > 0) {
      events.publishEvent(fired);
    }
    return count;
  }

  private List<Commitment> fire(Instant now) {
    var fired =
        jdbc.sql(
                """
                with past as (
                  select id from ledger.commitment
                  where state = 'running' and next_at < :now
                  order by next_at limit :batch
                  for update skip locked),
                fired as (
                  update ledger.commitment c
                  set state = case when c.due_at < :now then 'broken' else 'running' end,
                      next_at = c.due_at,
                      verdict_at = case when c.due_at < :now then c.due_at end,
                      verdict_person = case when c.due_at < :now then c.person end,
                      verdict_team = case when c.due_at < :now then c.team end,
                      verdict_shop = case when c.due_at < :now then c.shop end
                  from past where past.id = c.id
                  returning c.*),
                written as (
                  insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
                  select id, :now, case state when 'broken' then 'broken' else 'warned' end,
                         null, 'clock', '', due_at
                  from fired)
                select %s from fired c
                """
                    .formatted(CommitmentRows.COLUMNS))
            .param("now", Columns.at(now))
            .param("batch", BATCH)
            .query((rs, n) -> CommitmentRows.commitment(rs))
            .list();
    tallies.write(
        fired.stream()
            .filter(c -> c.state() instanceof Commitment.State.Broken)
            .map(c -> Tally.of(c, c.who(), c.dueAt(), 0, 1))
            .toList());
    return fired;
  }
}
