package pledge.routing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

  /** The worker lives in Spring's lifecycle so that it starts and stops with the program. */
  @Bean
  Routing.Drain drain(Routing routing) {
    return routing.worker();
  }
}
