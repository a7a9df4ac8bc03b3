package pledge.channel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Who carries the text messages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextSettings.class)
class TextConfiguration {

  private static final Duration SWEEP_EVERY = Duration.ofHours(1);

  @Bean
  TextGateway textGateway(TextSettings settings, JsonMapper json) {
    var url = settings.url();
    return url == null ? new LocalTextRecorder() : new HttpTextGateway(url, settings, json);
  }

  @Bean
  RecurringTask<Void> sweepTextReceipts(TextReceipts receipts, TextSettings settings, Clock clock) {
    return Tasks.recurring("channel.sweep-text-receipts", FixedDelay.of(SWEEP_EVERY))
        .execute(
            (instance, context) -> receipts.sweep(clock.instant().minus(settings.keepReceipts())));
  }
}
