package pledge.platform;

import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** A demo's passwords are well known: it listens to this machine only, whatever is configured. */
@Component
class DemoOnLoopback implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

  private final Installation installation;

  DemoOnLoopback(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void customize(ConfigurableWebServerFactory factory) {
    if (installation.demo()) {
      factory.setAddress(InetAddress.getLoopbackAddress());
    }
  }

  /** After Boot's own, which reads {@code server.address}. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
