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
    each(waiting, ticket -> notices.see(ticket, now));
    return waiting.size() == BATCH;
  }
}
