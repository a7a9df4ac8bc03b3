package pledge.integration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntegrationSettings.class)
class IntegrationConfiguration {

  private static final Duration SWEEP_EVERY = Duration.ofHours(1);

  @Bean
  Destinations destinations(IntegrationSettings settings) {
    return new Destinations(InetAddress::getAllByName, settings.allowPrivateAddresses());
  }

  @Bean
  RecurringTask<Void> sweepEvents(
      Deliveries deliveries, IntegrationSettings settings, Clock clock) {
    return Tasks.recurring("integration.sweep-events", FixedDelay.of(SWEEP_EVERY))
        .execute((instance, context) -> deliveries.sweep(clock.instant().minus(settings.keep())));
  }
}
