package pledge.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/** Events between rooms whose listener failed or died are given to it again until it succeeds. */
@Configuration(proxyBeanMethods = false)
class Publications {

  private static final Duration RETRY_EVERY = Duration.ofSeconds(30);

  /** A listener that failed a moment ago would fail again. */
  private static final Duration REST = Duration.ofSeconds(20);

  @Bean
  RecurringTask<Void> retryPublications(FailedEventPublications failed) {
    return Tasks.recurring("platform.retry-publications", FixedDelay.of(RETRY_EVERY))
        .execute((instance, context) -> retry(failed));
  }

  static void retry(FailedEventPublications failed) {
    failed.resubmit(ResubmissionOptions.defaults().withMinAge(REST));
  }

  /** How many events wait for a listener; stays near zero while all is well. */
  @Bean
  Gauge incompletePublications(MeterRegistry metrics, JdbcClient jdbc) {
    return Gauge.builder("pledge.publications.incomplete", jdbc, Publications::incomplete)
        .description("Events between rooms that a listener has not finished")
        .register(metrics);
  }

  private static double incomplete(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from platform.event_publication where completion_date is null")
        .query(Long.class)
        .single();
  }
}
