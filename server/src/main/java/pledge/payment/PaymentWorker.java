package pledge.payment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.live.Alarm;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/**
 * Hands what is planned to the gateway, each under its own id, so that a try that died with its
 * node is made again and pays nothing twice. What nobody knows the end of is never taken for
 * failed: it is asked again, and after some hours people are told.
 */
@Component
class PaymentWorker extends Worker {

  private static final Logger log = LoggerFactory.getLogger(PaymentWorker.class);

  private static final Duration EVERY = Duration.ofSeconds(1);

  /** How long to wait after each try, the last one again and again. */
  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6));

  /** Later by up to a tenth, so that what failed together doesn't come back together. */
  private static final double JITTER = 0.1;

  /** So many tries without an end are for a person to look at: more than two hours. */
  private static final int PATIENCE = 5;

  private final Journal journal;
  private final PaymentGateway gateway;
  private final PaymentSettings settings;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Semaphore places;

  PaymentWorker(
      Journal journal,
      PaymentGateway gateway,
      PaymentSettings settings,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock,
      Heartbeats heartbeats) {
    super("payment.submit", EVERY, heartbeats);
    this.journal = journal;
    this.gateway = gateway;
    this.settings = settings;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    this.places = new Semaphore(settings.atOnce());
  }

  @Override
  protected boolean work() {
    int free = places.availablePermits();
    if (free == 0) {
      return false; // whoever ends wakes us
    }
    for (var payment : journal.claim(free, clock.instant())) {
      places.acquireUninterruptibly();
      Thread.ofVirtual().name("payment").start(() -> run(payment));
    }
    return false;
  }

  private void run(Payment payment) {
    try {
      submit(payment, gateway, clock.instant());
    } catch (RuntimeException e) {
      // its lease ends and it is tried again
      log.warn("payment {} is left for later", payment.id().value(), e);
    } finally {
      places.release();
      wake();
    }
  }

  void submit(Payment payment, PaymentGateway gateway, Instant now) {
    var answer =
        gateway.submit(
            new PaymentGateway.Instruction(
                payment.id().value(),
                payment.brand(),
                payment.kind(),
                payment.orderNumber(),
                payment.minor(),
                payment.currency(),
                payment.policy()),
            now);
    transaction.executeWithoutResult(status -> {
      var current = journal.lock(payment.id().value()).orElseThrow();
      switch (answer) {
        case PaymentGateway.Answer.Paid(var reference) ->
            end(current, Payment.State.PAID, gateway.name(), reference, null, now);
        case PaymentGateway.Answer.Taken(var reference) -> taken(current, gateway, reference, now);
        case PaymentGateway.Answer.Refused(var code) ->
            end(current, Payment.State.FAILED, gateway.name(), null, code, now);
        case PaymentGateway.Answer.Later(var code, var notBefore) ->
            later(current, code, notBefore, now);
      }
    });
  }

  private void taken(
      Payment payment, PaymentGateway gateway, @Nullable String reference, Instant now) {
    var next = now.plus(settings.receiptWithin());
    if (journal.moved(
        payment, Payment.State.SUBMITTED, gateway.name(), reference, null, next, now)) {
      publish(payment, Payment.State.SUBMITTED, now);
    }
  }

  private void later(Payment payment, String code, @Nullable Instant notBefore, Instant now) {
    journal.again(payment, code, again(payment.tries() - 1, notBefore, now));
    if (payment.tries() == PATIENCE && !payment.state().ended()) {
      alarm(payment, "payment.stuck", now);
    }
  }

  /** Paid or failed, by the gateway's answer or by its receipt. In the caller's transaction. */
  void end(
      Payment payment,
      Payment.State state,
      @Nullable String gateway,
      @Nullable String reference,
      @Nullable String code,
      Instant now) {
    if (!journal.moved(payment, state, gateway, reference, code, null, now)) {
      return; // ended before
    }
    // listeners lock the work item first, as whoever plans money does
    publish(payment, state, now);
    var order = payment.order();
    if (state == Payment.State.FAILED) {
      if (payment.kind() == Payment.Kind.REFUND && order != null) {
        journal.release(order, payment.minor());
      }
      alarm(payment, "payment.failed", now);
    }
  }

  private void publish(Payment payment, Payment.State state, Instant now) {
    events.publishEvent(
        new PaymentMoved(
            payment.id(),
            payment.brand(),
            payment.work(),
            payment.key(),
            payment.kind(),
            payment.minor(),
            payment.currency(),
            state,
            now));
  }

  private void alarm(Payment payment, String kind, Instant now) {
    events.publishEvent(
        Alarm.critical(payment.brand(), kind, payment.work(), now)
            .id(
                UUID.nameUUIDFromBytes(
                    (kind + payment.id().value()).getBytes(StandardCharsets.UTF_8)))
            .fact("label", payment.label())
            .forRoles(Role.MANAGER));
  }

  /** When to try again after so many tries before this one. */
  static Instant again(int before, @Nullable Instant notBefore, Instant now) {
    var planned = BACK_OFF.get(Math.clamp(before, 0, BACK_OFF.size() - 1));
    var jitter = (long) (planned.toMillis() * ThreadLocalRandom.current().nextDouble(JITTER));
    var next = now.plus(planned).plusMillis(jitter);
    return notBefore != null && notBefore.isAfter(next) ? notBefore : next;
  }
}
