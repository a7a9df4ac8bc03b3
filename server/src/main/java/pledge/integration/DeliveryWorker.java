package pledge.integration;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.Heartbeats;
import pledge.platform.RetryAfter;
import pledge.platform.Worker;

/**
 * Delivers what is due to webhooks, at least once each: a try that died with its node is made
 * again. Receivers are served side by side, so that a slow one delays only itself.
 */
@Component
class DeliveryWorker extends Worker {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

  private static final Duration EVERY = Duration.ofSeconds(1);

  /** How long to wait after each failed try: over a day in all, so that a night's outage heals. */
  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofMinutes(6 * 60 + 30));

  /** Later by up to a tenth, so that what failed together doesn't come back together. */
  private static final double JITTER = 0.1;

  private static final int GONE = 410;

  private final Deliveries deliveries;
  private final Webhooks webhooks;
  private final Sender sender;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final IntegrationSettings settings;
  private final Semaphore places;

  DeliveryWorker(
      Deliveries deliveries,
      Webhooks webhooks,
      Sender sender,
      TransactionTemplate transaction,
      Clock clock,
      IntegrationSettings settings,
      Heartbeats heartbeats) {
    super("integration.deliver", EVERY, heartbeats);
    this.deliveries = deliveries;
    this.webhooks = webhooks;
    this.sender = sender;
    this.transaction = transaction;
    this.clock = clock;
    this.settings = settings;
    this.places = new Semaphore(settings.atOnce());
  }

  @Override
  protected boolean work() {
    int free = places.availablePermits();
    if (free == 0) {
      return false; // whoever ends wakes us
    }
    var jobs = deliveries.claim(free, settings.eachAtOnce(), clock.instant());
    for (var job : jobs) {
      places.acquireUninterruptibly();
      Thread.ofVirtual().name("webhook-" + job.webhook()).start(() -> run(job));
    }
    return false;
  }

  private void run(Deliveries.Job job) {
    try {
      deliver(job);
    } catch (RuntimeException e) {
      // its lease ends and it is tried again
      log.warn("delivery {} to webhook {} is left for later", job.event(), job.webhook(), e);
    } finally {
      places.release();
      wake();
    }
  }

  private void deliver(Deliveries.Job job) {
    var now = clock.instant();
    var secrets = Stream.ofNullable(job.oldSecret());
    var answer =
        sender.send(
            URI.create(job.url()),
            job.event().toString(),
            Stream.concat(Stream.of(job.secret()), secrets).toList(),
            job.body(),
            now);
    transaction.executeWithoutResult(status -> {
      deliveries.tried(job, answer, now);
      if (answer.success()) {
        deliveries.delivered(job);
        webhooks.works(job.webhook());
      } else {
        deliveries.failed(job, again(job.failures(), answer.retryAfter(), now));
        if (Integer.valueOf(GONE).equals(answer.status())) {
          webhooks.gone(job.webhook(), now);
        } else {
          webhooks.failed(job.webhook(), now);
        }
      }
    });
  }

  /** When to try again after so many failures before this one; null when that was the last try. */
  static @Nullable Instant again(int failures, @Nullable String retryAfter, Instant now) {
    if (failures >= BACK_OFF.size()) {
      return null;
    }
    var planned = BACK_OFF.get(failures);
    var jitter = (long) (planned.toMillis() * ThreadLocalRandom.current().nextDouble(JITTER));
    var next = now.plus(planned).plusMillis(jitter);
    var wished = RetryAfter.wished(retryAfter, now);
    return wished != null && wished.isAfter(next) ? wished : next;
  }
}
