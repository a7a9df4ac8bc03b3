package pledge.payment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.live.Alarm;
import pledge.platform.BackOff;
import pledge.platform.Heartbeats;
import pledge.platform.TryWorker;

/**
 * Hands what is planned to the gateway, each under its own id, so that a try that died with its
 * node is made again and pays nothing twice. What nobody knows the end of is never taken for
 * failed: it is asked again, and after some hours people are told.
 */
@Component
class PaymentWorker extends TryWorker<Payment> {

  /** How long to wait after each try, the last one again and again. */
  private static final BackOff BACK_OFF =
      new BackOff(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6));

  /** So many tries without an end are for a person to look at: more than two hours. */
  private static final int PATIENCE = 5;

  private final Journal journal;
  private final PaymentGateway gateway;
  private final PaymentSettings settings;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PaymentWorker(
      Journal journal,
      PaymentGateway gateway,
      PaymentSettings settings,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock,
      Heartbeats heartbeats) {
    super("payment.submit", settings.atOnce(), heartbeats);
    this.journal = journal;
    this.gateway = gateway;
    this.settings = settings;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  protected List<Payment> claim(int free) {
    return journal.claim(free, clock.instant());
  }

  @Override
  protected String named(Payment payment) {
    return "payment " + payment.id().value();
  }

  @Override
  protected void attempt(Payment payment) {
    submit(payment, gateway, clock.instant());
  }

  void submit(Payment payment, PaymentGateway gateway, Instant now) {
    var answer =
        payment.minor() == 0 ? new PaymentGateway.Answer.Paid(null) : ask(payment, gateway, now);
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

  /** Where no money moves there is nothing to ask the gateway for. */
  private static PaymentGateway.Answer ask(Payment payment, PaymentGateway gateway, Instant now) {
    return gateway.submit(
        new PaymentGateway.Instruction(
            payment.id().value(),
            payment.brand(),
            payment.kind(),
            payment.orderNumber(),
            payment.minor(),
            payment.currency(),
            payment.policy()),
        now);
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
    journal.again(payment, code, BACK_OFF.next(payment.tries() - 1, notBefore, now));
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
        journal.dropPieces(payment.key());
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
            payment.couponMinor(),
            payment.pointsMinor(),
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
}
