package pledge.ticket.promise;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/**
 * Looks after told times whose hour has come. The rows are the truth: what one node leaves half
 * done is rolled back and found again by the next look, and two nodes on one ticket wait for its
 * lock.
 */
@Component
class NoticeWorker extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int BATCH = 50;

  private final ToldTimes rows;
  private final NoticeBeforeLate notices;
  private final Clock clock;

  NoticeWorker(ToldTimes rows, NoticeBeforeLate notices, Clock clock, Heartbeats heartbeats) {
    super("ticket.notices", EVERY, heartbeats);
    this.rows = rows;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  protected boolean work() {
    var now = clock.instant();
    var waiting = rows.waiting(now, BATCH);
    RuntimeException failed = null;
    for (var ticket : waiting) {
      try {
        notices.see(ticket, now);
      } catch (RuntimeException e) {
        // the others don't wait for it; told by the heart, and tried again
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
    return waiting.size() == BATCH;
  }
}
