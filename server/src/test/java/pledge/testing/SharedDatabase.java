package pledge.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import pledge.platform.PostgresForTests;

/** Points the shared context at a new database of this JVM's PostgreSQL. */
@Order(0) // before the program's own, which opens the database
class SharedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String TEXT_SECRET = "whsec_cGxlZGdlLXRleHQtbWVzc2FnZXMtaW4tdGVzdHM=";
  private static final String ORDER_SECRET = "whsec_b3JkZXJzIG9mIHRoZSB0ZXN0cw==";
  private static final String PAYMENT_SECRET = "payments of tests";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var login = PostgresForTests.emptyDatabase();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "shared-database",
                Map.ofEntries(
                    Map.entry("pledge.db.url", login.url()),
                    Map.entry("pledge.db.user", login.user()),
                    Map.entry("pledge.db.password", login.password()),
                    Map.entry("pledge.db.session-zone", PostgresForTests.SESSION_ZONE),
                    // the demo brand's people, customers, orders and shops
                    Map.entry("pledge.demo", "true"),
                    Map.entry("pledge.shops-day", "false"),
                    // dear hashes protect nobody here and cost every sign-in
                    Map.entry("pledge.access.password-cost", "4"),
                    // webhooks' receivers in tests listen on this machine
                    Map.entry("pledge.integration.allow-private-addresses", "true"),
                    // what the text gateway's receipts are signed with; messages are only recorded
                    Map.entry("pledge.sms.secret", TEXT_SECRET),
                    // and what the payment gateway's are
                    Map.entry("pledge.payment.secret", PAYMENT_SECRET),
                    Map.entry(
                        "pledge.media.folder",
                        PostgresForTests.folder().resolve("media").toString()),
                    // and the order system's webhooks
                    Map.entry("pledge.order.webhook-secret", ORDER_SECRET))));
  }
}
