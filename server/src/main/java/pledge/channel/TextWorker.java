package pledge.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Brands;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/**
 * Sends the text messages that are due. A try that died with its node is made again under the same
 * id, so that a gateway which looks at ids sends nothing twice.
 */
@Component
class TextWorker extends Worker {

  private static final Logger log = LoggerFactory.getLogger(TextWorker.class);

  private static final Duration EVERY = Duration.ofSeconds(1);

  /** How long to wait after each failed try, the last one again and again. */
  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofMinutes(1),
          Duration.ofMinutes(3),
          Duration.ofMinutes(10));

  /** Later by up to a tenth, so that what failed together doesn't come back together. */
  private static final double JITTER = 0.1;

  private final TextRows rows;
  private final TextGateway gateway;
  private final Outages outages;
  private final QuietHours quietHours;
  private final Brands brands;
  private final TextSettings settings;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Semaphore places;

  TextWorker(
      TextRows rows,
      TextGateway gateway,
      Outages outages,
      QuietHours quietHours,
      Brands brands,
      TextSettings settings,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock,
      Heartbeats heartbeats) {
    super("channel.text-messages", EVERY, heartbeats);
    this.rows = rows;
    this.gateway = gateway;
    this.outages = outages;
    this.quietHours = quietHours;
    this.brands = brands;
    this.settings = settings;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    this.places = new Semaphore(settings.atOnce());
  }

  @Override
  protected boolean work() {
    outages.alarm(clock.instant());
    int free = places.availablePermits();
    if (free == 0) {
      return false; // whoever ends wakes us
    }
    for (var job : rows.claim(free, clock.instant())) {
      places.acquireUninterruptibly();
      Thread.ofVirtual().name("text-message").start(() -> run(job));
    }
    return false;
  }

  private void run(TextRows.Job job) {
    try {
      deliver(job);
    } catch (RuntimeException e) {
      // its lease ends and it is tried again
      // without its words, which may hold the number
      log.warn("text message {} is left for later: {}", job.id(), e.getClass().getName());
    } finally {
      places.release();
      wake();
    }
  }

  private void deliver(TextRows.Job job) {
    var now = clock.instant();
    if (job.unasked()) {
      var awake = quietHours.nextAwake(job.brand(), job.customer(), now);
      if (awake.isAfter(now)) {
        rows.wait(job, awake, job.giveUpAt().plus(Duration.between(now, awake)));
        return;
      }
    }
    var answer =
        gateway.send(
            new TextGateway.Message(
                job.id(),
                job.brand(),
                PhoneNumber.international(job.phone()),
                settings.signOf(brands.get(job.brand())),
                job.text(),
                job.parts()),
            now);
    transaction.executeWithoutResult(status -> note(job, answer, now));
  }

  private void note(TextRows.Job job, TextGateway.Answer answer, Instant now) {
    switch (answer) {
      case TextGateway.Answer.Taken() -> {
        outages.works(job.brand(), Outages.SMS, now);
        if (rows.sent(job, gateway.name(), now)) {
          moved(job, TextState.SENT, now);
        }
      }
      case TextGateway.Answer.Refused(var code) -> {
        outages.works(job.brand(), Outages.SMS, now);
        fail(job, code, now);
      }
      case TextGateway.Answer.Later(var code, var down, var notBefore) -> {
        if (down) {
          outages.fails(job.brand(), Outages.SMS, now);
        } else {
          outages.works(job.brand(), Outages.SMS, now);
        }
        var next = again(job.failures(), notBefore, now);
        if (next.isAfter(job.giveUpAt())) {
          fail(job, code, now);
        } else {
          rows.again(job, code, next);
        }
      }
    }
  }

  private void fail(TextRows.Job job, String code, Instant now) {
    if (rows.failed(job, gateway.name(), code, now)) {
      moved(job, TextState.FAILED, now);
    }
  }

  private void moved(TextRows.Job job, TextState state, Instant now) {
    events.publishEvent(new TextMessageMoved(job.id(), job.work(), job.key(), state, now));
  }

  /** When to try again after so many failures before this one. */
  static Instant again(int failures, @Nullable Instant notBefore, Instant now) {
    var planned = BACK_OFF.get(Math.min(failures, BACK_OFF.size() - 1));
    var jitter = (long) (planned.toMillis() * ThreadLocalRandom.current().nextDouble(JITTER));
    var next = now.plus(planned).plusMillis(jitter);
    return notBefore != null && notBefore.isAfter(next) ? notBefore : next;
  }
}
