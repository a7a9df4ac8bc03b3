package pledge.platform;

import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one business clock. Edges read it once and hand {@code now} inwards. Nothing sets it: what a
 * demo's clock may be is decided at its start.
 */
@Configuration(proxyBeanMethods = false)
class Time {

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  @ConditionalOnProperty("pledge.demo")
  DemoClock demoClock(ClockSettings settings, EarlyDatabase.Pending database) {
    return new DemoClock(settings, Clock.systemUTC(), now -> later(now, database.await().pool()));
  }

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Pace pace(Clock clock) {
    return clock instanceof DemoClock demo ? demo.pace() : Pace.REAL;
  }

  private static Instant later(Instant now, DataSource database) {
    return JdbcClient.create(database)
        .sql("select clock_until from platform.installation where clock_until > :now")
        .param("now", Columns.at(now))
        .query((rs, n) -> Columns.instant(rs, "clock_until"))
        .optional()
        .orElse(now);
  }
}
