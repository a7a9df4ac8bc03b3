package pledge.payment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Who moves the money. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class PaymentConfiguration {

  @Bean
  PaymentGateway paymentGateway(PaymentSettings settings, JsonMapper json) {
    var url = settings.url();
    return url == null ? new LocalPaymentRecorder() : new HttpPaymentGateway(url, settings, json);
  }
}
