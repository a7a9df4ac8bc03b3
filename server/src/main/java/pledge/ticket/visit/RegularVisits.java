package pledge.ticket.visit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
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

/**
 * Looks every morning of a brand's own day whom to visit: every hour until noon, so that a start in
 * between misses nobody.
 */
@Configuration(proxyBeanMethods = false)
class RegularVisits {

  private static final Duration EVERY = Duration.ofHours(1);
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final int BATCH = 200;

  @Bean
  RecurringTask<Void> planRegularVisits(
      Visits visits, Customers customers, Brands brands, Clock clock) {
    return Tasks.recurring("ticket.regular-visits", FixedDelay.of(EVERY))
        .execute((instance, context) -> {
          var now = clock.instant();
          brands.all().stream()
              .filter(brand -> morning(brand.zone(), now))
              .forEach(brand -> plan(visits, customers, brand.id(), now));
        });
  }

  static boolean morning(ZoneId zone, Instant now) {
    var time = LocalTime.ofInstant(now, zone);
    return !time.isBefore(MORNING) && time.isBefore(LocalTime.NOON);
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
