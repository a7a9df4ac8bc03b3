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
import pledge.customer.Confidentiality;
import pledge.customer.Consents;
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
      Confidentiality confidentiality,
      TransactionOperations transactions,
      SettableClock clock) {
    return new TestPeople(brands, teams, staff, confidentiality, transactions, clock);
  }

  @Bean
  TestApi testApi(
      Environment environment,
      VisitorTokens visitors,
      SettableClock clock,
      AccessForTests access,
      Consents consents,
      JsonMapper json) {
    return new TestApi(
        environment,
        visitors,
        clock,
        (brand, scopes) -> access.key(brand, scopes, clock.instant()),
        visitor ->
            consents.set(
                visitor, consents.of(visitor, "en").version(), true, false, "en", clock.instant()),
        json);
  }
}
