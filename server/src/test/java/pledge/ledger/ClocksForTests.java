package pledge.ledger;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/** Waits until what is past has been told and counted, without waiting for wall-clock time. */
@Component
public class ClocksForTests {

  private final ClockSweep sweep;
  private final RollupWorker rollups;
  private final JdbcClient jdbc;

  ClocksForTests(ClockSweep sweep, RollupWorker rollups, JdbcClient jdbc) {
    this.sweep = sweep;
    this.rollups = rollups;
    this.jdbc = jdbc;
  }

  /** Every clock of this work item that is past at {@code now} has fired. */
  public void fired(WorkRef work, Instant now) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> {
          sweep.sweep(now);
          return jdbc.sql(
                      """
                      select count(*) from ledger.commitment
                      where work_id = :work and state = 'running' and next_at < :now
                      """)
                  .param("work", work.id())
                  .param("now", Columns.at(now))
                  .query(Long.class)
                  .single()
              == 0;
        });
  }

  /** Everything observed so far stands in the roll-ups. */
  public void folded() {
    var until =
        jdbc.sql("select coalesce(max(id), 0) from ledger.tally").query(Long.class).single();
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> {
          rollups.wake();
          return jdbc.sql("select count(*) from ledger.tally where id <= :until")
                  .param("until", until)
                  .query(Long.class)
                  .single()
              == 0;
        });
  }

  /** How a clock stands, as the documents say it. */
  public static String word(Commitment.State state) {
    return switch (state) {
      case Commitment.State.Running running -> "running";
      case Commitment.State.Paused paused -> "paused";
      case Commitment.State.Kept kept -> "kept";
      case Commitment.State.Broken broken -> "broken";
      case Commitment.State.Cancelled cancelled -> "cancelled";
    };
  }
}
