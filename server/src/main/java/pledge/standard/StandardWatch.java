package pledge.standard;

import java.time.Duration;
import org.springframework.stereotype.Component;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/** Notices what another node published, and has it ready before somebody asks. */
@Component
class StandardWatch extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(2);

  private final Standards standards;

  StandardWatch(Standards standards, Heartbeats heartbeats) {
    super("standard watch", EVERY, heartbeats);
    this.standards = standards;
  }

  @Override
  protected boolean work() {
    standards.refresh();
    standards.warm();
    return false;
  }
}
