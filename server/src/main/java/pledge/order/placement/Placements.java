package pledge.order.placement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.customer.ContactData;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Privacy;
import pledge.customer.ServedWork;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.live.Alarm;
import pledge.order.Catalogue;
import pledge.order.Delivery;
import pledge.order.Goods;
import pledge.order.placement.Placement.Line;
import pledge.order.placement.Placement.Receiver;
import pledge.order.placement.Placement.State;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.store.Shops;

/**
 * Offers to place an order for a customer and writes down what they answer (order.assist). What
 * they agreed to is handed over by {@link PlacementWorker}, and nothing else is.
 */
@Service
@Executes("order.assist")
class Placements {

  private static final String CLAUSE = "order.assist";
  private static final SystemActor BY = new SystemActor("order");

  private final PlacementRows rows;
  private final Catalogue catalogue;
  private final ContactData contacts;
  private final Customers customers;
  private final Shops shops;
  private final Map<String, ServedWork> served;
  private final Observations observations;
  private final AuditTrail audit;
  private final Privacy privacy;
  private final Standards standards;
  private final ApplicationEventPublisher events;

  Placements(
      PlacementRows rows,
      Catalogue catalogue,
      ContactData contacts,
      Customers customers,
      Shops shops,
      List<ServedWork> served,
      Observations observations,
      AuditTrail audit,
      Privacy privacy,
      Standards standards,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.contacts = contacts;
    this.customers = customers;
    this.shops = shops;
    this.served = served.stream().collect(Collectors.toMap(ServedWork::kind, Function.identity()));
    this.observations = observations;
    this.audit = audit;
    this.privacy = privacy;
    this.standards = standards;
    this.events = events;
  }

  /**
   * What is offered.
   *
   * @param pieces how many of which goods, by sku
   * @param receiver null: the customer, as they are known
   */
  record Wish(
      CustomerId customer,
      WorkRef work,
      Map<String, Integer> pieces,
      Delivery delivery,
      @Nullable String shop,
      @Nullable Receiver receiver,
      @Nullable String note) {}

  /** Offers it; the same key offers once. */
  @Transactional
  Outcome<Placement> offer(StaffMember me, Wish wish, UUID key, Instant now) {
    var customer =
        contacts.of(me.brand(), wish.customer()).orElseThrow(() -> new NotFound("customer"));
    served(me, wish.work(), customer.customer());
    var before = rows.ofKey(me.brand(), key);
    if (before.isPresent()) {
      return repeated(me, before.get(), customer.customer());
    }
    var receiver = wish.receiver() == null ? known(customer) : wish.receiver();
    if (receiver == null || wish.delivery() == Delivery.SHIP && receiver.street() == null) {
      return Outcome.refused(
          Refusal.state("receiver-unknown", "name, number or address are not known: ask for them"));
    }
    shop(me, wish);
    var goods = goods(me, wish.pieces());
    var lines = goods.stream().map(it -> line(it, wish.pieces())).toList();
    var placement =
        new Placement(
            Uuid7.next(),
            me.brand(),
            customer.customer(),
            wish.work(),
            State.OFFERED,
            lines,
            goods.getFirst().currency(),
            lines.stream().mapToLong(it -> it.unitPriceMinor() * it.quantity()).sum(),
            wish.delivery(),
            wish.shop(),
            receiver,
            wish.note(),
            me.id(),
            now,
            null,
            0,
            null,
            null,
            null,
            null);
    if (!rows.add(placement, key)) {
      return repeated(me, rows.ofKey(me.brand(), key).orElseThrow(), customer.customer());
    }
    observations.observe(
        Observation.of(
            me.brand(),
            CLAUSE,
            wish.work(),
            Verdict.USED,
            Answerable.person(me.id()),
            "desk",
            wish.work().kind(),
            now,
            Evidence.field("placement", "offered")));
    audit(me, "order-placement.offer", placement, placement.work().toString());
    return Outcome.done(placement);
  }

  private static Outcome<Placement> repeated(
      StaffMember me, Placement before, CustomerId customer) {
    return before.offeredBy().equals(me.id()) && before.customer().equals(customer)
        ? Outcome.done(before)
        : Outcome.refused(Refusal.state("key-used", "another order was offered under this key"));
  }

  /** The work item is about this customer, and this person may see it. */
  private void served(StaffMember me, WorkRef work, CustomerId customer) {
    var room = served.get(work.kind());
    var whose = room == null ? null : room.customer(me, work.id()).orElse(null);
    if (whose == null || !customers.everyId(customer).contains(whose)) {
      throw new NotFound(work.kind());
    }
  }

  private static @Nullable Receiver known(ContactData.Contact customer) {
    var phone = customer.phone();
    return phone == null || customer.name().isBlank()
        ? null
        : new Receiver(customer.name(), phone, customer.region(), customer.street());
  }

  private void shop(StaffMember me, Wish wish) {
    var shop = wish.shop();
    if (wish.delivery() == Delivery.SHIP) {
      if (shop != null) {
        throw new BadInput("shop", "is for orders that are picked up");
      }
    } else if (shop == null || !shops.codes(me.brand()).containsKey(shop)) {
      throw new BadInput("shop", "no shop has this code");
    }
  }

  private List<Goods> goods(StaffMember me, Map<String, Integer> pieces) {
    var goods = catalogue.those(me.brand(), pieces.keySet());
    if (goods.size() < pieces.size()) {
      throw new BadInput("lines", "not all of these goods are known");
    }
    if (goods.stream().map(Goods::currency).distinct().count() > 1) {
      throw new BadInput("lines", "goods of one currency make an order");
    }
    return goods;
  }

  private static Line line(Goods goods, Map<String, Integer> pieces) {
    return new Line(
        goods.sku(),
        goods.name(),
        Objects.requireNonNull(pieces.get(goods.sku())),
        goods.priceMinor());
  }

  /**
   * Writes down what the customer said. The same answer again is harmless.
   *
   * @param message of the conversation in which it was offered, where they wrote it; null: they
   *     said it
   */
  @Transactional
  Outcome<Placement> answer(
      StaffMember me, UUID id, boolean agrees, String words, @Nullable UUID message, Instant now) {
    var placement = one(me, id);
    served(me, placement.work(), placement.customer());
    if (message != null && !said(placement.work(), message)) {
      throw new BadInput("message", "the customer wrote no such message there");
    }
    var to = agrees ? State.AGREED : State.DECLINED;
    if (rows.answered(id, to, new Placement.Answer(me.id(), now, words, message))) {
      audit(me, "order-placement.answer", placement, to.word());
      return Outcome.done(one(me, id));
    }
    var current = one(me, id);
    if (current.state() == State.LAPSED) {
      return Outcome.refused(
          Refusal.state("lapsed", "the offer lapsed unanswered: offer it again at today's prices"));
    }
    boolean same = agrees == (current.state() != State.DECLINED);
    return same
        ? Outcome.done(current)
        : Outcome.refused(Refusal.state("answered", "the customer has answered otherwise already"));
  }

  private boolean said(WorkRef work, UUID message) {
    var room = served.get(work.kind());
    return room != null && room.said(work.id(), message);
  }

  /** Offers nobody answered in time lapse; whoever made them is told. */
  @Transactional
  public void lapse(Instant now) {
    for (var brand : rows.offering()) {
      var patience = standards.of(brand).setting("order.offer-lapses");
      for (var placement : rows.lapsed(brand, now.minus(patience), now)) {
        audit.record(BY, "order-placement.lapse", "customer", customer(placement), null);
        events.publishEvent(
            Alarm.warning(brand, "order.placement-lapsed", placement.work(), now)
                .id(UUID.nameUUIDFromBytes(("lapsed" + placement.id()).getBytes(UTF_8)))
                .forPeople(Set.of(placement.offeredBy())));
      }
    }
  }

  /**
   * Opens to whom it goes, so that somebody can type it into the order system (customer.privacy).
   *
   * @param reason kept in the audit trail
   */
  @Transactional
  Outcome<Receiver> receiver(StaffMember me, UUID id, String reason, Instant now) {
    var placement = one(me, id);
    served(me, placement.work(), placement.customer());
    var receiver = placement.receiver();
    if (receiver == null) {
      throw new NotFound("receiver");
    }
    return privacy.openAddress(me, placement.customer(), reason, receiver, now);
  }

  /** The number the order system gave to what was typed in by hand. The same again is harmless. */
  @Transactional
  Outcome<Placement> numbered(StaffMember me, UUID id, String number, Instant now) {
    var placement = one(me, id);
    served(me, placement.work(), placement.customer());
    if (rows.numbered(id, number, now)) {
      audit(me, "order-placement.number", placement, number);
      return Outcome.done(one(me, id));
    }
    return number.equals(placement.reference())
        ? Outcome.done(placement)
        : Outcome.refused(
            Refusal.state(
                "not-by-hand", "only what was written down here gets its number by hand"));
  }

  private static String customer(Placement placement) {
    return placement.customer().value().toString();
  }

  Placement one(StaffMember me, UUID id) {
    return rows.find(me.brand(), id).orElseThrow(() -> new NotFound("placement"));
  }

  /** What was offered to this person. */
  List<Placement> of(StaffMember me, CustomerId customer, int limit) {
    var known =
        customers.find(me.brand(), customer).orElseThrow(() -> new NotFound("customer")).id();
    var everyId = customers.everyId(known).stream().map(CustomerId::value).toList();
    return rows.of(me.brand(), everyId, limit);
  }

  private void audit(StaffMember me, String action, Placement placement, String what) {
    audit.record(me, action, "customer", customer(placement), what);
  }
}
