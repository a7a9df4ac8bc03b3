package pledge.ledger;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/**
 * Folds the tally log into roll-ups exactly once: a row leaves the log in the very transaction that
 * adds it to the figures, so a crash, a second node or a row committed late can't make a
 * difference.
 */
@Component
class RollupWorker extends Worker {

  private static final int BATCH = 5_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  RollupWorker(JdbcClient jdbc, TransactionTemplate transaction, Heartbeats heartbeats) {
    super("ledger.rollup", Duration.ofMillis(500), heartbeats);
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  protected boolean work() {
    return Boolean.TRUE.equals(transaction.execute(status -> fold() == BATCH));
  }

  private int fold() {
    return jdbc.sql(
            """
            with stretch as (
              delete from ledger.tally
              where id in (select id from ledger.tally order by id limit :batch for update skip locked)
              returning *),
            folded as (
              insert into ledger.rollup as r
                (brand, clause, day, person, team, shop, channel, kind, kept, broken, refused, used)
              select brand, clause, day, person, team, shop, channel, kind,
                     sum(kept), sum(broken), sum(refused), sum(used)
              from stretch
              group by brand, clause, day, person, team, shop, channel, kind
              order by brand, day, clause, person, team, shop, channel, kind
              on conflict (brand, day, clause, person, team, shop, channel, kind) do update
              set kept = r.kept + excluded.kept, broken = r.broken + excluded.broken,
                  refused = r.refused + excluded.refused, used = r.used + excluded.used)
            select count(*) from stretch
            """)
        .param("batch", BATCH)
        .query(Integer.class)
        .single();
  }
}
