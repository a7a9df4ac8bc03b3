package pledge.integration;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.BackOff;
import pledge.platform.Heartbeats;
import pledge.platform.RetryAfter;
import pledge.platform.TryWorker;

/**
 * Delivers what is due to webhooks, at least once each: a try that died with its node is made
 * again. Receivers are served side by side, so that a slow one delays only itself.
 */
@Component
class DeliveryWorker extends TryWorker<Deliveries.Job> {

  /** How long to wait after each failed try: over a day in all, so that a night's outage heals. */
  private static final BackOff BACK_OFF =
      new BackOff(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofMinutes(6 * 60 + 30));

  private static final int GONE = 410;

  private final Deliveries deliveries;
  private final Webhooks webhooks;
  private final Sender sender;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final IntegrationSettings settings;

  DeliveryWorker(
      Deliveries deliveries,
      Webhooks webhooks,
      Sender sender,
      TransactionTemplate transaction,
      Clock clock,
      IntegrationSettings settings,
      Heartbeats heartbeats) {
    super("integration.deliver", settings.atOnce(), heartbeats);
    this.deliveries = deliveries;
    this.webhooks = webhooks;
    this.sender = sender;
    this.transaction = transaction;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  protected List<Deliveries.Job> claim(int free) {
    return deliveries.claim(free, settings.eachAtOnce(), clock.instant());
  }

  @Override
  protected String named(Deliveries.Job job) {
    return "delivery " + job.event() + " to webhook " + job.webhook();
  }

  @Override
  protected void attempt(Deliveries.Job job) {
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
    return failures < BACK_OFF.length()
        ? BACK_OFF.next(failures, RetryAfter.wished(retryAfter, now), now)
        : null;
  }
}
