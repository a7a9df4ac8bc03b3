package pledge.ticket.visit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pledge.access.Brands;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.platform.BrandId;

/** Looks every morning whom to visit. */
@Configuration(proxyBeanMethods = false)
class RegularVisits {

  private static final LocalTime IN_THE_MORNING = LocalTime.of(7, 0);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int BATCH = 200;

  @Bean
  RecurringTask<Void> planRegularVisits(
      Visits visits, Customers customers, Brands brands, Clock clock) {
    return Tasks.recurring("ticket.regular-visits", Schedules.daily(ZONE, IN_THE_MORNING))
        .execute((instance, context) ->
            brands.all().forEach(brand -> plan(visits, customers, brand.id(), clock.instant())));
  }

  /** In batches, each its own transaction; what is planned already is left as it is. */
  static int plan(Visits visits, Customers customers, BrandId brand, Instant now) {
    int planned = 0;
    @Nullable CustomerId after = null;
    List<CustomerId> batch;
    do {
      batch = customers.important(brand, after, BATCH);
      if (!batch.isEmpty()) {
        planned += visits.planRegular(brand, batch, now);
        after = batch.getLast();
      }
    } while (batch.size() == BATCH);
    return planned;
  }
}
