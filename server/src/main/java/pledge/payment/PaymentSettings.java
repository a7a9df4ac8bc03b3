package pledge.payment;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How money leaves the house.
 *
 * @param url where the gateway takes instructions; without it they are only written down
 * @param secret signs requests to the gateway and its receipts; {@code whsec_…} or plain characters
 * @param connectTimeout how long the gateway may take to accept the connection
 * @param timeout how long it may take in all
 * @param atOnce instructions under way at the same time
 * @param receiptWithin a submitted instruction without a receipt is asked for again after so long
 */
@ConfigurationProperties("pledge.payment")
record PaymentSettings(
    @Nullable URI url,
    @DefaultValue("") String secret,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("15s") Duration timeout,
    @DefaultValue("4") int atOnce,
    @DefaultValue("1h") Duration receiptWithin) {

  PaymentSettings {
    boolean remote = url != null && !url.toString().isBlank();
    if (remote && secret.isBlank()) {
      throw new IllegalArgumentException(
          "pledge.payment.url needs pledge.payment.secret beside it");
    }
    url = remote ? url : null;
  }
}
