package pledge.order.placement;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders placed for customers reach the order system.
 *
 * @param url where it takes them; without it they are only written down
 * @param secret signs the requests; {@code whsec_…} or plain characters
 * @param connectTimeout how long it may take to accept the connection
 * @param timeout how long it may take in all
 * @param atOnce orders under way at the same time
 * @param numberWithin an order taken without a number is asked for again after so long
 */
@ConfigurationProperties("pledge.order.gateway")
record PlacementSettings(
    @Nullable URI url,
    @DefaultValue("") String secret,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("15s") Duration timeout,
    @DefaultValue("2") int atOnce,
    @DefaultValue("1h") Duration numberWithin) {

  PlacementSettings {
    boolean remote = url != null && !url.toString().isBlank();
    if (remote && secret.isBlank()) {
      throw new IllegalArgumentException(
          "pledge.order.gateway.url needs pledge.order.gateway.secret beside it");
    }
    url = remote ? url : null;
  }
}
