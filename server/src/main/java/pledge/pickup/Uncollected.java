package pledge.pickup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.Role;
import pledge.channel.QuietHours;
import pledge.channel.ToldTime;
import pledge.ledger.Commitments;
import pledge.live.Alarm;
import pledge.standard.Standard;
import pledge.standard.Standards;
import pledge.store.Shop;

/**
 * What is ready and isn't collected: the customer is reminded, told until when it is kept, and only
 * after that it goes back and their money with it. Days count on which the shop is open; nobody is
 * written to at night.
 */
@Component
class Uncollected {

  private final PickupRows rows;
  private final WaitingRows waiting;
  private final PickupWords words;
  private final PickupHappenings happenings;
  private final PickupLinks links;
  private final PickupMoney money;
  private final PickupShops shops;
  private final PickupHints hints;
  private final QuietHours quietHours;
  private final Standards standards;
  private final Commitments commitments;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  Uncollected(
      PickupRows rows,
      WaitingRows waiting,
      PickupWords words,
      PickupHappenings happenings,
      PickupLinks links,
      PickupMoney money,
      PickupShops shops,
      PickupHints hints,
      QuietHours quietHours,
      Standards standards,
      Commitments commitments,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.waiting = waiting;
    this.words = words;
    this.happenings = happenings;
    this.links = links;
    this.money = money;
    this.shops = shops;
    this.hints = hints;
    this.quietHours = quietHours;
    this.standards = standards;
    this.commitments = commitments;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Does the one thing that is due, if any, under the row's lock.
   *
   * @return when to look again; null: never by itself
   */
  @Transactional(propagation = Propagation.MANDATORY)
  @Nullable Instant see(Pickup pickup, WaitingRows.Waiting so, Instant now) {
    var standard = standards.of(pickup.brand());
    var zone = shops.of(pickup).map(Shop::zone).orElseGet(() -> ZoneId.of("Asia/Shanghai"));
    var days = new ShopDays(shops.time(pickup), zone);
    var booked = booking(pickup, so, standard);
    if (booked != null && !booked.isAfter(now)) {
      remindOfBooking(pickup, zone, now);
      return now;
    }
    var next = next(pickup, so, days, standard);
    if (next.isAfter(now)) {
      return booked == null || next.isBefore(booked) ? next : booked;
    }
    if (!words.reaches(pickup)) {
      unreached(pickup, now);
      return null;
    }
    if (so.keptUntil() != null) {
      return putBack(pickup, now);
    }
    if (so.reminders() == 0) {
      remind(pickup, "pickup.remind", Map.of(), "pickup.remind", now);
      waiting.reminded(pickup.id(), null, now);
    } else {
      announce(pickup, days, standard, zone, now);
    }
    return now;
  }

  /** Whoever knew long before is told once more ahead of the time they booked. */
  private @Nullable Instant booking(Pickup pickup, WaitingRows.Waiting so, Standard standard) {
    var at = pickup.bookedFor();
    if (at == null || so.bookingRemindedAt() != null) {
      return null;
    }
    var ahead = at.minus(standard.setting("pickup.booking-reminder"));
    var awake = quietHours.lastAwake(pickup.brand(), pickup.customer(), ahead);
    return awake.isAfter(Objects.requireNonNull(pickup.readyAt())) ? awake : null;
  }

  private void remindOfBooking(Pickup pickup, ZoneId zone, Instant now) {
    var at = Objects.requireNonNull(pickup.bookedFor());
    if (now.isBefore(at)) {
      var time = ToldTime.of(at, zone, words.locale(pickup));
      remind(pickup, "pickup.remind-booked", Map.of("time", time), "pickup.booked." + at, now);
    }
    waiting.bookingReminded(pickup.id(), now);
  }

  private static Instant next(
      Pickup pickup, WaitingRows.Waiting so, ShopDays days, Standard standard) {
    var kept = so.keptUntil();
    var from = from(pickup);
    var reminded = so.remindedAt();
    if (kept != null && reminded != null) {
      // a shop that has closed since then gives the days back
      var anew = keptUntil(pickup, reminded, days, standard);
      return anew.isAfter(kept) ? anew : kept;
    }
    if (reminded == null) {
      return days.opening(from, standard.number("pickup.remind-after"));
    }
    var planned = days.opening(from, standard.number("pickup.last-call-after"));
    var spaced = days.opening(reminded, 1);
    return planned.isAfter(spaced) ? planned : spaced;
  }

  /** Its days, and one at least after they were told. */
  private static Instant keptUntil(Pickup pickup, Instant told, ShopDays days, Standard standard) {
    var planned = days.closing(from(pickup), standard.number("pickup.kept-for"));
    var least = days.closing(told, 1);
    return planned.isAfter(least) ? planned : least;
  }

  private static Instant from(Pickup pickup) {
    var ready = Objects.requireNonNull(pickup.readyAt());
    var booked = pickup.bookedFor();
    return booked != null && booked.isAfter(ready) ? booked : ready;
  }

  private void announce(Pickup pickup, ShopDays days, Standard standard, ZoneId zone, Instant now) {
    var until = keptUntil(pickup, now, days, standard);
    var time = ToldTime.of(until, zone, words.locale(pickup));
    words.textWhenAwake(
        pickup,
        "pickup.last-call",
        "pickup.last-call-note",
        values(pickup, Map.of("time", time), now),
        "pickup.last-call",
        now);
    waiting.reminded(pickup.id(), until, now);
  }

  /** The time they were told is over: it goes back, and what they paid with it. */
  private @Nullable Instant putBack(Pickup pickup, Instant now) {
    commitments.hold(pickup.work());
    if (!rows.uncollected(pickup.id(), now)) {
      return null;
    }
    commitments.cancelAll(pickup.work(), now, PickupWords.BY, "not collected");
    happenings.putBack(pickup, now);
    long back = money.everything(pickup, Objects.requireNonNull(pickup.readyBy()), now);
    if (back > 0) {
      tell(
          pickup,
          "pickup.put-back-refunded",
          Map.of("amount", PickupMoney.amount(back)),
          "pickup.put-back",
          now);
    } else {
      tell(pickup, "pickup.put-back", Map.of(), "pickup.put-back", now);
    }
    audit.record(PickupWords.BY, "pickup.put-back", Pickup.KIND, pickup.id().toString(), null);
    hints.moved(pickup);
    return null;
  }

  /** Nothing is taken from somebody who couldn't be told: people decide. */
  private void unreached(Pickup pickup, Instant now) {
    events.publishEvent(
        Alarm.warning(pickup.brand(), "pickup.unreached", pickup.work(), now)
            .fact("number", pickup.number())
            .forRoles(Role.MANAGER)
            .forPeople(shops.people(pickup)));
  }

  /** The link to the pick-up's page goes to the customer's own phone only. */
  private void remind(
      Pickup pickup, String text, Map<String, String> more, String key, Instant now) {
    words.tellWhenAwake(pickup, text, text + "-note", values(pickup, more, now), key, now);
  }

  private void tell(Pickup pickup, String text, Map<String, String> more, String key, Instant now) {
    words.tellWhenAwake(pickup, text, values(pickup, more, now), key, now);
  }

  private Map<String, String> values(Pickup pickup, Map<String, String> more, Instant now) {
    var values = new HashMap<>(more);
    values.put("number", pickup.number());
    values.put("shop", shops.of(pickup).map(Shop::name).orElse(""));
    values.put("link", links.link(pickup, now));
    return values;
  }
}
