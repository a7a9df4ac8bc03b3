package pledge.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionOperations;
import pledge.access.AccessForTests;
import pledge.access.Brands;
import pledge.access.Staff;
import pledge.access.Teams;
import pledge.access.VisitorTokens;
import tools.jackson.databind.json.JsonMapper;

/** What every test on the running program finds beside the program's own beans. */
@Configuration(proxyBeanMethods = false)
class SharedBeans {

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock();
  }

  @Bean
  TestPeople testPeople(
      Brands brands,
      Teams teams,
      Staff staff,
      TransactionOperations transactions,
      SettableClock clock) {
    return new TestPeople(brands, teams, staff, transactions, clock);
  }

  @Bean
  TestApi testApi(
      Environment environment,
      VisitorTokens visitors,
      SettableClock clock,
      AccessForTests access,
      JsonMapper json) {
    return new TestApi(
        environment,
        visitors,
        clock,
        (brand, scopes) -> access.key(brand, scopes, clock.instant()),
        json);
  }
}
