package pledge.conversation.words;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/** Looks after matters for the spot whose time has come; the rows are the truth. */
@Component
class OnTheSpotWorker extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final int BATCH = 100;

  private final OnTheSpotRows rows;
  private final OnTheSpot matters;
  private final Clock clock;

  OnTheSpotWorker(OnTheSpotRows rows, OnTheSpot matters, Clock clock, Heartbeats heartbeats) {
    super("conversation.on-the-spot", EVERY, heartbeats);
    this.rows = rows;
    this.matters = matters;
    this.clock = clock;
  }

  @Override
  protected boolean work() {
    var now = clock.instant();
    var waiting = rows.waiting(now, BATCH);
    each(waiting, asked -> matters.see(asked, now));
    return waiting.size() == BATCH;
  }
}
