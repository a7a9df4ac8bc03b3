package pledge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;

@PledgeTest
class PublicationsTest {

  @Autowired private ApplicationEventPublisher events;
  @Autowired private FailedEventPublications failed;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private MeterRegistry metrics;
  @Autowired private SettableClock clock;
  @Autowired private FailsOnce listener;

  @Test
  void anEventWhoseListenerFailedIsCountedAndGivenToItAgain() {
    var event = new FailsOnce.Happened(UUID.randomUUID());
    transactions.executeWithoutResult(status -> events.publishEvent(event));
    await().until(() -> status(event), "FAILED"::equals);
    assertThat(metrics.get("pledge.publications.incomplete").gauge().value())
        .isGreaterThanOrEqualTo(1);

    clock.advance(Duration.ofMinutes(1));
    Publications.retry(failed);
    await().until(() -> listener.finished(event));
    await().until(() -> status(event), "GONE"::equals);
  }

  private String status(FailsOnce.Happened event) {
    return jdbc.sql(
            """
            select status from platform.event_publication
             where event_type = :type and serialized_event like '%' || :id || '%'
            """)
        .param("type", FailsOnce.Happened.class.getName())
        .param("id", event.id().toString())
        .query(String.class)
        .optional()
        .orElse("GONE");
  }
}
