package pledge.order.placement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Who takes the orders. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlacementSettings.class)
class PlacementConfiguration {

  @Bean
  OrderGateway orderGateway(PlacementSettings settings, JsonMapper json) {
    var url = settings.url();
    return url == null ? new LocalOrderRecorder() : new HttpOrderGateway(url, settings, json);
  }
}
