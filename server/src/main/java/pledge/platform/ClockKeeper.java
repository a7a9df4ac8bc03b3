package pledge.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes how far a clock has run that is ahead of real time. The note is always a little ahead of
 * the clock, so that even a killed program leaves no instant behind that a later start falls short
 * of.
 */
@Component
@ConditionalOnProperty("pledge.demo")
class ClockKeeper extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final Clock clock;

  ClockKeeper(JdbcClient jdbc, Clock clock, Heartbeats heartbeats) {
    super("platform.clock", EVERY, heartbeats);
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  protected boolean work() {
    if (clock instanceof DemoClock demo && demo.runsAhead()) {
      note(demo.instant().plus(demo.pace().in(EVERY.multipliedBy(3))));
    }
    return false;
  }

  private void note(Instant until) {
    jdbc.sql(
            """
            update platform.installation set clock_until = greatest(clock_until, :until)
            """)
        .param("until", Columns.at(until))
        .update();
  }
}
