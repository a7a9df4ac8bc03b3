package pledge.standard;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does every day. */
@Configuration(proxyBeanMethods = false)
class StandardJobs {

  private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 30);

  @Bean
  RecurringTask<Void> tellCalendarEnd(CalendarEnd end) {
    return Tasks.recurring(
            "standard.calendar-end", Schedules.daily(CalendarEnd.ZONE, IN_THE_MORNING))
        .execute((instance, context) -> end.tell());
  }
}
