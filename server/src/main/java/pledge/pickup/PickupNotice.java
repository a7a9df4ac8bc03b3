package pledge.pickup;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Role;
import pledge.channel.TextMessageMoved;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.live.Alarm;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.store.Shop;

/**
 * The shop hears of an order by itself: it stands in its list, its people's screens read again, and
 * its telephone gets a text message, which is measured from the order to its leaving. A shop whose
 * telephone takes none has the list.
 */
@Component
@Executes("pickup.notice")
class PickupNotice {

  static final String KEY = "pickup.ordered";
  private static final ClauseId CLAUSE = new ClauseId("pickup.notice");

  private final PickupRows rows;
  private final PickupWords words;
  private final PickupHints hints;
  private final PickupShops shops;
  private final Standards standards;
  private final Observations observations;
  private final ApplicationEventPublisher events;

  PickupNotice(
      PickupRows rows,
      PickupWords words,
      PickupHints hints,
      PickupShops shops,
      Standards standards,
      Observations observations,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.words = words;
    this.hints = hints;
    this.shops = shops;
    this.standards = standards;
    this.observations = observations;
    this.events = events;
  }

  void give(Pickup pickup, Shop shop, Instant now) {
    hints.moved(pickup);
    if (!words.tellShop(pickup, shop.phone(), now)) {
      judged(pickup, Verdict.KEPT, "pickup-listed", now);
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(TextMessageMoved message) {
    if (!message.work().kind().equals(Pickup.KIND) || !message.key().startsWith(KEY + ":")) {
      return;
    }
    rows.find(message.work().id())
        .ifPresent(pickup -> {
          switch (message.state()) {
            case SHOWN, QUEUED -> {}
            case READ, SENT, DELIVERED -> sent(pickup, message.at());
            case FAILED -> failed(pickup, message.at());
          }
        });
  }

  private void sent(Pickup pickup, Instant at) {
    var took = Duration.between(pickup.knownAt(), at);
    var atOnce = standards.of(pickup.brand()).clause(CLAUSE).figures().duration("atOnce");
    judged(
        pickup,
        took.compareTo(atOnce) <= 0 ? Verdict.KEPT : Verdict.BROKEN,
        Evidence.said("pickup-texted", "seconds", took.toSeconds()),
        at);
  }

  /** Whoever is in the shop must know that its telephone is silent. */
  private void failed(Pickup pickup, Instant at) {
    if (judged(pickup, Verdict.BROKEN, "pickup-not-texted", at)) {
      events.publishEvent(
          Alarm.warning(pickup.brand(), "pickup.notice-failed", pickup.work(), at)
              .fact("shop", shops.of(pickup).map(Shop::name).orElse(""))
              .forRoles(Role.MANAGER)
              .forPeople(shops.people(pickup)));
    }
  }

  private boolean judged(Pickup pickup, Verdict verdict, String note, Instant at) {
    if (!rows.noticed(pickup.id(), at)) {
      return false;
    }
    observations.observe(
        new Observation(
            pickup.brand(),
            CLAUSE,
            pickup.work(),
            verdict,
            pickup.who(null),
            "shop",
            "order",
            at,
            Evidence.field("notice", note)));
    return true;
  }
}
