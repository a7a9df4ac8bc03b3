package pledge.ticket.bulk;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/**
 * Works bulk jobs off, each a few tickets in turn, one ticket a transaction. It rests as long as it
 * has worked: conversations and single tickets, which somebody waits for, come first. The rows are
 * the truth: what a crash leaves undone is found again.
 */
@Component
class BulkWorker extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int JOBS = 20;
  private static final int TURN = 10;

  private final BulkRows rows;
  private final BulkStep step;
  private final Live live;
  private final Clock clock;

  BulkWorker(BulkRows rows, BulkStep step, Live live, Clock clock, Heartbeats heartbeats) {
    super("ticket.bulk", EVERY, heartbeats);
    this.rows = rows;
    this.step = step;
    this.live = live;
    this.clock = clock;
  }

  @Override
  protected boolean work() throws InterruptedException {
    var jobs = rows.waiting(clock.instant(), JOBS);
    for (var job : jobs) {
      turn(job);
    }
    return !jobs.isEmpty();
  }

  private void turn(BulkJob job) throws InterruptedException {
    for (int i = 0; i < TURN && isRunning(); i++) {
      long began = System.nanoTime();
      if (step.take(job, clock.instant()) != BulkStep.Next.MORE) {
        rows.settle(job.id(), clock.instant());
        break;
      }
      Thread.sleep(Duration.ofNanos(System.nanoTime() - began));
    }
    live.hint(Audience.staff(job.staff()), new Hint("bulk", job.id(), 0));
  }
}
