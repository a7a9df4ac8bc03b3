package pledge.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pledge.platform.AfterCommit;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/**
 * Does what orders wait for, each in a transaction of its own: tells customers that their order is
 * taken, and looks after orders that may have become late.
 */
@Component
class OrderTold extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(OrderTold.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** Until what failed is tried again. */
  private static final Duration AGAIN = Duration.ofMinutes(10);

  private static final int BATCH = 200;

  private final Confirmations confirmations;
  private final Delays delays;
  private final Clock clock;

  OrderTold(Confirmations confirmations, Delays delays, Clock clock, Heartbeats heartbeats) {
    super("order.told", EVERY, heartbeats);
    this.confirmations = confirmations;
    this.delays = delays;
    this.clock = clock;
  }

  @EventListener
  void taken(OrdersTaken fact) {
    AfterCommit.run(this::wake);
  }

  @Override
  protected boolean work() {
    var now = clock.instant();
    boolean more =
        each(confirmations.due(now, BATCH), confirmations::confirm, confirmations::later, now);
    return each(delays.due(now, BATCH), delays::look, delays::later, now) || more;
  }

  /** One that fails hurts no other: it waits and is tried again. */
  private static boolean each(
      List<UUID> orders,
      BiConsumer<UUID, Instant> what,
      BiConsumer<UUID, Instant> later,
      Instant now) {
    for (var order : orders) {
      try {
        what.accept(order, now);
      } catch (RuntimeException e) {
        LOG.error("order {} is left for later", order, e);
        later.accept(order, now.plus(AGAIN));
      }
    }
    return orders.size() == BATCH;
  }
}
