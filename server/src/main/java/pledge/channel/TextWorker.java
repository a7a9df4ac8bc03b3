package pledge.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Brands;
import pledge.customer.Consents;
import pledge.platform.BackOff;
import pledge.platform.Heartbeats;
import pledge.platform.TryWorker;

/**
 * Sends the text messages that are due. A try that died with its node is made again under the same
 * id, so that a gateway which looks at ids sends nothing twice.
 */
@Component
class TextWorker extends TryWorker<TextRows.Job> {

  /** How long to wait after each failed try, the last one again and again. */
  private static final BackOff BACK_OFF =
      new BackOff(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofMinutes(1),
          Duration.ofMinutes(3),
          Duration.ofMinutes(10));

  private final TextRows rows;
  private final TextGateway gateway;
  private final Outages outages;
  private final QuietHours quietHours;
  private final Consents consents;
  private final Brands brands;
  private final TextSettings settings;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TextWorker(
      TextRows rows,
      TextGateway gateway,
      Outages outages,
      QuietHours quietHours,
      Consents consents,
      Brands brands,
      TextSettings settings,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock,
      Heartbeats heartbeats) {
    super("channel.text-messages", settings.atOnce(), heartbeats);
    this.rows = rows;
    this.gateway = gateway;
    this.outages = outages;
    this.quietHours = quietHours;
    this.consents = consents;
    this.brands = brands;
    this.settings = settings;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  protected boolean work() {
    outages.alarm(clock.instant());
    return super.work();
  }

  @Override
  protected List<TextRows.Job> claim(int free) {
    return rows.claim(free, clock.instant());
  }

  @Override
  protected String named(TextRows.Job job) {
    return "text message " + job.id();
  }

  @Override
  protected void attempt(TextRows.Job job) {
    var now = clock.instant();
    if (job.unasked()) {
      var awake = quietHours.nextAwake(job.brand(), job.customer(), now);
      if (awake.isAfter(now)) {
        rows.wait(job, awake, job.giveUpAt().plus(Duration.between(now, awake)));
        return;
      }
    }
    if (job.marketing() && !stillAgrees(job)) {
      transaction.executeWithoutResult(status -> fail(job, "consent-withdrawn", now));
      return;
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

  /** They may have taken it back while it waited for the morning. */
  private boolean stillAgrees(TextRows.Job job) {
    var customer = job.customer();
    return customer != null && consents.marketing(job.brand(), customer);
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
        var next = BACK_OFF.next(job.failures(), notBefore, now);
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
}
