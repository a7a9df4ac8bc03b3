package pledge.pickup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/**
 * Looks after pick-ups whose time has come: reminders while nobody collects them, the question
 * afterwards. The rows are the truth, each seen under its lock in a transaction of its own.
 */
@Component
class PickupWorker extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int BATCH = 50;

  private final PickupRows rows;
  private final WaitingRows waiting;
  private final Uncollected uncollected;
  private final PickupSurveys surveys;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PickupWorker(
      PickupRows rows,
      WaitingRows waiting,
      Uncollected uncollected,
      PickupSurveys surveys,
      TransactionTemplate transaction,
      Clock clock,
      Heartbeats heartbeats) {
    super("pickup.waiting", EVERY, heartbeats);
    this.rows = rows;
    this.waiting = waiting;
    this.uncollected = uncollected;
    this.surveys = surveys;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected boolean work() {
    var now = clock.instant();
    var due = waiting.due(now, BATCH);
    each(due, id -> transaction.executeWithoutResult(status -> see(id, now)));
    return !due.isEmpty();
  }

  private void see(UUID id, Instant now) {
    waiting
        .lock(id, now)
        .ifPresent(so -> {
          var pickup = rows.find(id).orElseThrow();
          waiting.next(
              id,
              switch (pickup.state()) {
                case READY -> uncollected.see(pickup, so, now);
                case COLLECTED -> {
                  surveys.ask(pickup, now);
                  yield null;
                }
                case WAITING, SHORT, UNCOLLECTED, CANCELLED -> null;
              });
        });
  }
}
