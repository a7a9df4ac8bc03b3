package pledge.order.placement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.customer.ContactData;
import pledge.customer.Happening;
import pledge.customer.Timeline;
import pledge.live.Alarm;
import pledge.order.placement.Placement.State;
import pledge.platform.BackOff;
import pledge.platform.Heartbeats;
import pledge.platform.TryWorker;

/**
 * Hands what customers agreed to over to the order system, each under its own id, so that a try
 * that died with its node is made again and orders nothing twice.
 */
@Component
class PlacementWorker extends TryWorker<Placement> {

  private static final BackOff BACK_OFF =
      new BackOff(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2));

  /** So many tries without an end are for a person to look at: more than half an hour. */
  private static final int PATIENCE = 5;

  private final PlacementRows rows;
  private final OrderGateway gateway;
  private final PlacementSettings settings;
  private final ContactData contacts;
  private final Timeline timeline;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PlacementWorker(
      PlacementRows rows,
      OrderGateway gateway,
      PlacementSettings settings,
      ContactData contacts,
      Timeline timeline,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock,
      Heartbeats heartbeats) {
    super("order.placement", settings.atOnce(), heartbeats);
    this.rows = rows;
    this.gateway = gateway;
    this.settings = settings;
    this.contacts = contacts;
    this.timeline = timeline;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  protected List<Placement> claim(int free) {
    return rows.claim(free, clock.instant());
  }

  @Override
  protected String named(Placement placement) {
    return "placement " + placement.id();
  }

  @Override
  protected void attempt(Placement placement) {
    handOver(placement, gateway, clock.instant());
  }

  void handOver(Placement placement, OrderGateway gateway, Instant now) {
    var answer = ask(placement, gateway, now);
    transaction.executeWithoutResult(status -> {
      var id = placement.id();
      var name = gateway.name();
      switch (answer) {
        case OrderGateway.Answer.Taken(var number) -> {
          if (rows.moved(id, State.TAKEN, name, number, null, null, now)) {
            placed(placement, now);
          }
        }
        case OrderGateway.Answer.Has() -> {
          var numberBy = now.plus(settings.numberWithin());
          if (rows.moved(id, State.HANDED_OVER, name, null, null, numberBy, now)) {
            placed(placement, now);
          }
        }
        case OrderGateway.Answer.Noted() -> {
          if (rows.moved(id, State.HANDED_OVER, name, null, null, null, now)) {
            placed(placement, now);
          }
        }
        case OrderGateway.Answer.Refused(var code) -> {
          if (rows.moved(id, State.REFUSED, name, null, code, null, now)) {
            alarm(placement, "order.placement-refused", now);
          }
        }
        case OrderGateway.Answer.Later(var code, var notBefore) -> {
          var next = BACK_OFF.next(placement.tries() - 1, notBefore, now);
          if (rows.moved(id, placement.state(), name, null, code, next, now)
              && placement.tries() == PATIENCE) {
            alarm(placement, "order.placement-stuck", now);
          }
        }
      }
    });
  }

  /** Told once, whether the order's number is known by then or later. */
  private void placed(Placement placement, Instant at) {
    timeline.append(
        List.of(
            new Happening(
                placement.brand(),
                placement.customer(),
                placement.work(),
                placement.work().id(),
                "order.placed-for",
                "order.placed-for:" + placement.id(),
                "desk",
                Map.of(),
                at)));
  }

  private OrderGateway.Answer ask(Placement placement, OrderGateway gateway, Instant now) {
    var customer = contacts.of(placement.brand(), placement.customer()).orElse(null);
    var receiver = placement.receiver();
    var answer = placement.answer();
    if (customer == null || receiver == null || answer == null) {
      return new OrderGateway.Answer.Refused("customer-erased");
    }
    return gateway.place(
        new OrderGateway.Instruction(
            placement.id(),
            placement.brand(),
            new OrderGateway.Buyer(customer.accounts(), customer.name(), customer.phone()),
            placement.lines(),
            placement.currency(),
            placement.goodsMinor(),
            placement.delivery(),
            placement.shop(),
            receiver,
            placement.note(),
            answer.at()),
        now);
  }

  /** For whoever offered it, and who leads. */
  private void alarm(Placement placement, String kind, Instant now) {
    events.publishEvent(
        Alarm.critical(placement.brand(), kind, placement.work(), now)
            .id(UUID.nameUUIDFromBytes((kind + placement.id()).getBytes(StandardCharsets.UTF_8)))
            .forRoles(Role.MANAGER)
            .forPeople(Set.of(placement.offeredBy())));
  }
}
