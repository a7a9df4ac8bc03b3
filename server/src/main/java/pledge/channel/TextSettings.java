package pledge.channel;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import pledge.access.Brand;
import pledge.platform.StandardWebhook;

/**
 * How text messages leave the house.
 *
 * @param url where the gateway takes messages; without it they are only recorded
 * @param secret signs requests to the gateway and its receipts; {@code whsec_…} or plain characters
 * @param sign who sends, in front of every text; without it the brand's Chinese name
 * @param connectTimeout how long the gateway may take to accept the connection
 * @param timeout how long it may take in all
 * @param atOnce messages under way at the same time
 * @param retryFor how long a message is tried before it is given up: later it would confuse more
 *     than it tells
 * @param keepReceipts how long it is known which receipts came
 */
@ConfigurationProperties("pledge.sms")
record TextSettings(
    @Nullable URI url,
    @DefaultValue("") String secret,
    @DefaultValue("") String sign,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("8") int atOnce,
    @DefaultValue("6h") Duration retryFor,
    @DefaultValue("30d") Duration keepReceipts) {

  TextSettings {
    boolean remote = url != null && !url.toString().isBlank();
    if (remote && secret.isBlank()) {
      throw new IllegalArgumentException("pledge.sms.url needs pledge.sms.secret beside it");
    }
    StandardWebhook.secret(secret); // said at the start, not at the first message
    url = remote ? url : null;
  }

  /** In the brackets carriers ask for: {@code 【鹤堂】}. */
  String signOf(Brand brand) {
    return "【" + (sign.isBlank() ? brand.nameZh() : sign) + "】";
  }
}
