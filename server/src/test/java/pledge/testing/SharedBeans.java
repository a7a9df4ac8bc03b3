package pledge.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What every test on the running program finds beside the program's own beans. */
@Configuration(proxyBeanMethods = false)
class SharedBeans {

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock();
  }
}
