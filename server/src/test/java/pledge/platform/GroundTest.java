package pledge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;

@PledgeTest
class GroundTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private SettableClock settable;
  @Autowired private Clock clock;

  @Test
  void sessionsLiveInAnAwkwardTimeZone() {
    assertThat(jdbc.sql("show time zone").query(String.class).single())
        .isEqualTo(PostgresForTests.SESSION_ZONE);
  }

  @Test
  void theBusinessClockMovesOnlyWhenTold() {
    var before = clock.instant();
    settable.advance(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(before.plus(Duration.ofHours(1)));
  }

  @Test
  void everyRecurringTaskIsKnownToTheDatabase() {
    assertThat(
            jdbc.sql("select task_name from platform.scheduled_tasks").query(String.class).list())
        .contains("platform.retry-publications");
  }
}
