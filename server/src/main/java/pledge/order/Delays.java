package pledge.order;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.access.Team;
import pledge.access.Teams;
import pledge.channel.TextMessageMoved;
import pledge.channel.TextState;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.ledger.Verdict;
import pledge.order.Lateness.Moment;
import pledge.platform.BrandId;
import pledge.platform.Uuid7;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Finds orders that are late before their customers ask, tells them with apology, cause and plan,
 * and owes them the next word until the order has arrived (order.logistics). A delay is told once;
 * when what was promised instead breaks too, that is told again.
 */
@Component
@Executes("order.logistics")
class Delays {

  static final String KEY = "order.delay:";

  /** Endings that are told: the customer sees the others for themselves. */
  private static final Set<String> GOES_ON = Set.of("moving", "dispatched");

  private final DelayRows rows;
  private final Orders orders;
  private final OrderWord words;
  private final Lateness lateness;
  private final Standards standards;
  private final Teams teams;
  private final Commitments commitments;
  private final Observations observations;
  private final ApplicationEventPublisher events;

  Delays(
      DelayRows rows,
      Orders orders,
      OrderWord words,
      Lateness lateness,
      Standards standards,
      Teams teams,
      Commitments commitments,
      Observations observations,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.orders = orders;
    this.words = words;
    this.lateness = lateness;
    this.standards = standards;
    this.teams = teams;
    this.commitments = commitments;
    this.observations = observations;
    this.events = events;
  }

  /** News of an order that is late is looked at now, whatever it says. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void taken(OrdersTaken fact) {
    var known =
        fact.orders().stream()
            .filter(order -> order.was() != null)
            .map(order -> order.id().value())
            .toList();
    if (!known.isEmpty()) {
      rows.watchLate(known, fact.at());
    }
  }

  List<UUID> due(Instant now, int limit) {
    return rows.due(now, limit);
  }

  void later(UUID order, Instant when) {
    rows.watch(order, when);
  }

  /** Looks at one order whose time has come, unless somebody else does. */
  @Transactional
  void look(UUID id, Instant now) {
    var brand = rows.claim(id, now);
    if (brand.isEmpty()) {
      return;
    }
    var order = orders.those(brand.get(), List.of(new OrderId(id))).get(new OrderId(id));
    look(Objects.requireNonNull(order), now);
  }

  private void look(OrderView order, Instant now) {
    var terms = lateness.terms(order.brand());
    var moments = lateness.moments(order, terms);
    var open = order.delay();
    var how = open == null ? "" : ending(order, open, moments, now);
    if (GOES_ON.contains(how) && words.welcome(order, now).isAfter(now)) {
      rows.watch(order.id().value(), words.welcome(order, now));
      return;
    }
    if (open != null && !how.isEmpty()) {
      end(order, open, moments, how, now);
      open = null;
    }
    var past =
        moments.stream()
            .filter(moment -> !moment.at().isAfter(now))
            .max(Comparator.comparing(Moment::at));
    var next =
        moments.stream()
            .map(Moment::at)
            .filter(at -> at.isAfter(now))
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (past.isPresent() && news(past.get(), open, now.minus(terms.stale()))) {
      var awake = words.welcome(order, now);
      if (awake.isAfter(now)) {
        rows.watch(order.id().value(), awake);
        return;
      }
      announce(order, open, past.get(), now);
    }
    rows.watch(order.id().value(), next);
  }

  /** Something was to happen since the delay that is known, or lately where none is. */
  private static boolean news(Moment moment, @Nullable Delay open, Instant stale) {
    return moment.at().isAfter(open == null ? stale : open.since());
  }

  private void announce(OrderView order, @Nullable Delay before, Moment moment, Instant now) {
    var id = before == null ? Uuid7.next() : before.id();
    int word = before == null ? 1 : before.word() + 1;
    var delay =
        new Delay(
            id, moment.cause(), moment.parcel(), moment.at(), word, nextWord(order, now), null);
    if (before == null) {
      rows.add(delay, order, now);
    } else {
      rows.change(delay);
    }
    owe(order, delay, null, now);
    events.publishEvent(
        new OrderDelayed(
            order.brand(),
            order.id(),
            order.number(),
            delay.cause(),
            delay.since(),
            delay.wordBy(),
            now));
    if (!words.tell(
        order,
        "order.late-" + moment.cause().word(),
        values(order, delay, moment),
        key(delay),
        now)) {
      arrived(order.brand(), order.id(), delay.id(), word, false, Told.NO_PHONE, now);
    }
  }

  /** When the customer hears more at the latest: never while they sleep. */
  Instant nextWord(OrderView order, Instant now) {
    var after =
        standards.of(order.brand()).clause(Lateness.LOGISTICS).figures().duration("nextWord");
    return words.awake(order, now.plus(after));
  }

  private Map<String, String> values(OrderView order, Delay delay, Moment moment) {
    var values = new HashMap<String, String>();
    values.put("number", order.number());
    values.put("carrier", moment.carrier());
    values.put("tracking", moment.parcel());
    values.put("since", words.time(order, moment.at()));
    values.put("time", words.time(order, delay.wordBy()));
    return values;
  }

  static String key(Delay delay) {
    return KEY + delay.id() + ":" + delay.word();
  }

  /**
   * The next word is owed anew; the word before, where one was owed, has just been given.
   *
   * @param by who gave it and follows it on; null: the program did, for the team
   */
  void owe(OrderView order, Delay delay, @Nullable StaffId by, Instant now) {
    var work = OrderWord.work(order.id());
    var team = who(order.brand());
    var who = by == null ? team : new Answerable(by, team.team());
    commitments.stop(List.of(new Stop(work, Lateness.LOGISTICS, now, who, "the next word")));
    commitments.start(
        List.of(
            new Start(
                order.brand(),
                Lateness.LOGISTICS,
                work,
                who,
                "sms",
                OrderWord.WORK,
                now,
                "the customer was promised the next word",
                delay.wordBy())));
  }

  private Answerable who(BrandId brand) {
    return teams
        .byKind(brand, "aftersales")
        .map(Team::id)
        .map(Answerable::team)
        .orElseGet(Answerable::nobody);
  }

  /** The delay is over: what goes on is told, and nothing is owed any more. */
  private void end(OrderView order, Delay delay, List<Moment> moments, String how, Instant now) {
    if (how.equals("cancelled")) {
      commitments.cancelAll(
          OrderWord.work(order.id()), now, OrderWord.BY, "the order is cancelled or came back");
    } else {
      if (GOES_ON.contains(how)) {
        goesOn(order, delay, moments, how, now);
      }
      stop(order, how.equals("delivered") ? delivered(order, now) : now, how);
    }
    rows.end(delay.id(), how, now);
  }

  private void stop(OrderView order, Instant at, String why) {
    commitments.stop(
        List.of(
            new Stop(
                OrderWord.work(order.id()), Lateness.LOGISTICS, at, Answerable.nobody(), why)));
  }

  /** Empty as long as it lasts. */
  private static String ending(OrderView order, Delay delay, List<Moment> moments, Instant now) {
    return switch (order.status()) {
      case CANCELLED, RETURNED -> "cancelled";
      case DELIVERED, COMPLETED, READY_FOR_PICKUP -> "delivered";
      case AWAITING_PAYMENT, PAID, PROCESSING, SHIPPED -> {
        boolean arrived =
            !order.shipments().isEmpty()
                && order.shipments().stream().allMatch(parcel -> parcel.deliveredAt() != null);
        if (arrived) {
          yield "delivered";
        }
        boolean late = moments.stream().anyMatch(moment -> !moment.at().isAfter(now));
        yield late ? "" : delay.cause() == DelayCause.DISPATCH ? "dispatched" : "moving";
      }
    };
  }

  /** When it arrived, as far as that can be: the order system may tell of it later. */
  private static Instant delivered(OrderView order, Instant now) {
    var at = order.deliveredAt();
    return at == null || at.isAfter(now) || at.isBefore(now.minus(7, ChronoUnit.DAYS)) ? now : at;
  }

  private void goesOn(OrderView order, Delay delay, List<Moment> moments, String how, Instant now) {
    var promise =
        moments.stream()
            .filter(moment -> moment.cause() == DelayCause.PROMISE)
            .min(Comparator.comparing(Moment::at));
    var values = new HashMap<String, String>();
    values.put("number", order.number());
    var parcel = order.shipments().stream().filter(p -> p.deliveredAt() == null).findFirst();
    values.put("carrier", parcel.map(OrderView.Shipment::carrier).orElse(""));
    values.put("tracking", parcel.map(OrderView.Shipment::trackingNumber).orElse(""));
    promise.ifPresent(moment -> values.put("time", words.time(order, moment.at())));
    words.tell(
        order,
        promise.isPresent() ? "order.goes-on-by" : "order.goes-on",
        values,
        KEY + delay.id() + ":" + how,
        now);
  }

  /** Sent is told; given up is not, and then a person has to find another way. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void moved(TextMessageMoved fact) {
    var parts = fact.key().split(":");
    if (!fact.key().startsWith(KEY) || parts.length != 3 || !parts[2].matches("[0-9]{1,6}")) {
      return;
    }
    var id = UUID.fromString(parts[1]);
    boolean sent = fact.state() != TextState.FAILED;
    rows.orderOf(id)
        .flatMap(order -> orders.brandOf(order).map(brand -> Map.entry(order, brand)))
        .ifPresent(it ->
            arrived(
                it.getValue(),
                it.getKey(),
                id,
                Integer.parseInt(parts[2]),
                sent,
                Told.how(fact.state()),
                fact.at()));
  }

  /** Whether a word got there, judged once. */
  void arrived(
      BrandId brand,
      OrderId order,
      UUID delay,
      int word,
      boolean reached,
      String note,
      Instant at) {
    if (rows.reached(delay, word, reached)) {
      observations.observe(
          new Observation(
              brand,
              Lateness.LOGISTICS,
              OrderWord.work(order),
              reached ? Verdict.KEPT : Verdict.BROKEN,
              who(brand),
              Told.channel(note),
              OrderWord.WORK,
              at,
              Evidence.field("delay", note)));
    }
  }
}
