package pledge.ticket.suspicion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute which suspected complaints nobody decided in time. */
@Configuration(proxyBeanMethods = false)
class SuspicionJobs {

  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int BATCH = 100;

  @Bean
  RecurringTask<Void> alarmOfSuspicions(Suspicions suspicions, Clock clock) {
    return Tasks.recurring("ticket.suspicions-late", FixedDelay.of(EVERY))
        .execute((instance, context) -> {
          int late;
          do {
            late = suspicions.alarm(clock.instant(), BATCH);
          } while (late == BATCH);
        });
  }
}
