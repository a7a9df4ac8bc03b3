package pledge.order.placement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Who takes the orders. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlacementSettings.class)
class PlacementConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> lapseOffers(Placements placements, Clock clock) {
    return Tasks.recurring("order.lapse-offers", FixedDelay.of(LOOK_EVERY))
        .execute((instance, context) -> placements.lapse(clock.instant()));
  }

  @Bean
  OrderGateway orderGateway(PlacementSettings settings, JsonMapper json) {
    var url = settings.url();
    return url == null ? new LocalOrderRecorder() : new HttpOrderGateway(url, settings, json);
  }
}
