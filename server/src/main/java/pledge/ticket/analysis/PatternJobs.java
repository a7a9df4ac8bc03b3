package pledge.ticket.analysis;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pledge.access.Brands;

/** Looks every hour whether a week is over in a brand's own zone. */
@Configuration(proxyBeanMethods = false)
class PatternJobs {

  private static final Duration EVERY = Duration.ofHours(1);

  @Bean
  RecurringTask<Void> planPatternReports(PatternReports reports, Brands brands, Clock clock) {
    return Tasks.recurring("ticket.pattern-reports", FixedDelay.of(EVERY))
        .execute((instance, context) ->
            brands.all().forEach(brand -> reports.plan(brand.id(), clock.instant())));
  }
}
