package pledge.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does from time to time. */
@Configuration(proxyBeanMethods = false)
class AccessJobs {

  private static final Duration SWEEP_EVERY = Duration.ofHours(1);

  @Bean
  RecurringTask<Void> sweepSessions(Sessions sessions, Clock clock) {
    return Tasks.recurring("access.sweep-sessions", FixedDelay.of(SWEEP_EVERY))
        .execute((instance, context) -> sessions.sweep(clock.instant()));
  }
}
