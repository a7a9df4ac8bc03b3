package pledge.ticket.need;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute which questions to departments nobody answered in time. */
@Configuration(proxyBeanMethods = false)
class NeedJobs {

  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int BATCH = 100;

  @Bean
  RecurringTask<Void> remindOfEnquiries(Needs needs, Clock clock) {
    return Tasks.recurring("ticket.enquiries-late", FixedDelay.of(EVERY))
        .execute((instance, context) -> {
          int reminded;
          do {
            reminded = needs.remind(clock.instant(), BATCH);
          } while (reminded == BATCH);
        });
  }
}
