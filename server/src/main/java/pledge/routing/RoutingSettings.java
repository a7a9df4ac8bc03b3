package pledge.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a presence holds without a heartbeat; a browser beats every 10 s, so three
 *     may be lost
 * @param capacity work items one person handles at once unless set otherwise
 */
@ConfigurationProperties("pledge.routing")
record RoutingSettings(@DefaultValue("30s") Duration lease, @DefaultValue("5") int capacity) {

  Duration beatEvery() {
    return lease.dividedBy(3);
  }
}
