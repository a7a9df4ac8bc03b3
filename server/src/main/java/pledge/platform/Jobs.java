package pledge.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Periodic work that one node at a time does: every {@code RecurringTask} bean of any room. They
 * run on the machine's clock, not the business clock: a lease must end even where the business
 * clock stands still.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {

  /** Recurring tasks are few and short; more at once would only take connections from requests. */
  private static final int AT_ONCE = 4;

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  @Bean
  SmartLifecycle jobScheduler(
      DataSource database, List<RecurringTask<?>> tasks, Heartbeats heartbeats) {
    return new JobScheduler(database, List.copyOf(tasks), heartbeats.register("jobs", LOOK_EVERY));
  }

  /**
   * Starts and ends with the application; a scheduler can't be started twice, so each has its own.
   */
  private static final class JobScheduler implements SmartLifecycle {

    private final DataSource database;
    private final List<RecurringTask<?>> tasks;
    private final Heartbeats.Beat beat;
    private @Nullable Scheduler scheduler;

    JobScheduler(DataSource database, List<RecurringTask<?>> tasks, Heartbeats.Beat beat) {
      this.database = database;
      this.tasks = tasks;
      this.beat = beat;
    }

    @Override
    public synchronized void start() {
      var started =
          Scheduler.create(database)
              .startTasks(tasks)
              .tableName("platform.scheduled_tasks")
              .threads(AT_ONCE)
              .executorService(Executors.newVirtualThreadPerTaskExecutor())
              .pollingInterval(LOOK_EVERY)
              .shutdownMaxWait(STOP_WITHIN)
              .alwaysPersistTimestampInUTC()
              .addSchedulerListener(
                  new AbstractSchedulerListener() {
                    @Override
                    public void onSchedulerEvent(SchedulerEventType event) {
                      if (event == SchedulerEventType.RAN_EXECUTE_DUE) {
                        beat.ok();
                      }
                    }
                  })
              .build();
      started.start();
      scheduler = started;
    }

    @Override
    public synchronized void stop() {
      if (scheduler != null) {
        scheduler.stop();
        scheduler = null;
      }
    }

    @Override
    public synchronized boolean isRunning() {
      return scheduler != null;
    }
  }
}
