package pledge.aftersales;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.aftersales.Request.State;
import pledge.aftersales.rule.Condition;
import pledge.aftersales.rule.Facts;
import pledge.aftersales.rule.Judgement;
import pledge.aftersales.rule.Kind;
import pledge.customer.Customers;
import pledge.ledger.Verdict;
import pledge.order.Handovers;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.order.SalesChannel;
import pledge.payment.PaidPieces;
import pledge.platform.BadInput;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Transactions;
import pledge.standard.AftersalesTerms;
import pledge.standard.Standards;
import pledge.store.ShopId;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;

/** Takes a request: the reason first, then the rules, then the pieces. */
@Component
class Opening {

  private final Tickets tickets;
  private final RequestRows rows;
  private final RequestNotes notes;
  private final RequestWords words;
  private final StepClock clock;
  private final Gates gates;
  private final Orders orders;
  private final Handovers handovers;
  private final PaidPieces pieces;
  private final Customers customers;
  private final RequestPictures pictures;
  private final Standards standards;
  private final Brands brands;
  private final TransactionTemplate transaction;

  Opening(
      Tickets tickets,
      RequestRows rows,
      RequestNotes notes,
      RequestWords words,
      StepClock clock,
      Gates gates,
      Orders orders,
      Handovers handovers,
      PaidPieces pieces,
      Customers customers,
      RequestPictures pictures,
      Standards standards,
      Brands brands,
      TransactionTemplate transaction) {
    this.tickets = tickets;
    this.rows = rows;
    this.notes = notes;
    this.words = words;
    this.clock = clock;
    this.gates = gates;
    this.orders = orders;
    this.handovers = handovers;
    this.pieces = pieces;
    this.customers = customers;
    this.pictures = pictures;
    this.standards = standards;
    this.brands = brands;
    this.transaction = transaction;
  }

  /** What a customer wishes for. */
  record Wish(
      String order,
      int line,
      int quantity,
      Kind kind,
      String reason,
      String words,
      List<UUID> pictures,
      Condition condition) {}

  /**
   * The goods lie on the counter and were looked at together.
   *
   * @param note what was found
   * @param found pictures of it
   */
  record Looked(ShopId shop, String note, List<UUID> found) {}

  /** One or several lines of an order at once: all of them are taken, or none. */
  Outcome<List<Request>> open(
      StaffMember me,
      TicketId id,
      List<Wish> wishes,
      @Nullable Looked looked,
      UUID key,
      Instant now) {
    var seen = tickets.seen(id, me);
    return Transactions.outcome(
        transaction,
        () -> {
          var ticket = tickets.lock(id, Asked.of(me, now));
          var taken = new ArrayList<Request>();
          for (var wish : wishes) {
            switch (write(me, ticket, wish, looked, id(ticket, key, taken.size()), now)) {
              case Outcome.Refused<Request>(var refusal) -> {
                return Outcome.refused(refusal);
              }
              case Outcome.Done<Request>(var request) -> taken.add(request);
            }
          }
          return Outcome.done(List.copyOf(taken));
        },
        refusal -> {
          if (Gates.REASON.equals(refusal.clause())) {
            gates.observe(seen, me, Gates.REASON, Verdict.REFUSED, refusal.code(), now);
          }
        });
  }

  private static UUID id(Ticket ticket, UUID key, int place) {
    var name = ticket.id().value() + ":aftersales:" + key + (place == 0 ? "" : ":" + place);
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  private Outcome<Request> write(
      StaffMember me, Ticket ticket, Wish wish, @Nullable Looked looked, UUID id, Instant now) {
    var before = rows.find(id);
    if (before.isPresent()) {
      return Outcome.done(before.get());
    }
    if (ticket.state() == TicketState.CLOSED || ticket.state() == TicketState.MERGED) {
      return Outcome.refused(
          Refusal.state(
              "closed", "the ticket is closed or merged: reopen it, or use the main one"));
    }
    var order =
        orders
            .find(ticket.brand(), wish.order())
            .orElseThrow(() -> new BadInput("order", "there is no such order"));
    if (!ofCustomer(ticket, order)) {
      return Outcome.refused(
          Refusal.state("order-of-another", "this order belongs to another customer"));
    }
    if (wish.line() >= order.lines().size()) {
      throw new BadInput("line", "the order has no such line");
    }
    var then = standards.at(ticket.brand(), order.placedAt());
    if (gates.reason(then, wish.reason(), wish.words(), wish.pictures().size())
        instanceof Outcome.Refused<AftersalesTerms.Reason>(Refusal refusal)) {
      return Outcome.refused(refusal);
    }
    var line = order.lines().get(wish.line());
    var zone = brands.find(ticket.brand()).orElseThrow().zone();
    int others = rows.taken(order.id()).getOrDefault(wish.line(), 0);
    var ruling = Ruling.of(Judgement.of(facts(wish, order, others, zone, now), then));
    if (looked != null && ruling.open()) {
      return Outcome.refused(
          Refusal.of(
              "look-first",
              Gates.ELIGIBILITY,
              "look at the goods first: a rule asks what they show"));
    }
    if (!rows.claim(order.id(), wish.line(), wish.quantity(), line.quantity())) {
      return Outcome.refused(
          Refusal.state(
              "pieces-taken", "other requests have taken these pieces, or fewer were bought"));
    }
    var request =
        new Request(
            id,
            ticket.brand(),
            ticket.id(),
            order.id(),
            order.number(),
            wish.line(),
            line.sku(),
            line.name(),
            wish.quantity(),
            wish.kind(),
            wish.reason(),
            wish.words(),
            wish.pictures(),
            wish.condition(),
            ruling,
            State.REQUESTED,
            looked == null ? "" : looked.note(),
            looked == null ? List.of() : looked.found(),
            looked == null ? null : looked.shop(),
            null,
            "",
            "",
            0,
            null,
            null,
            null,
            me.id(),
            now,
            now);
    pictures.take(me, ticket, request.work(), "pictures", wish.pictures());
    rows.add(request);
    gates.observe(ticket, me, Gates.REASON, Verdict.KEPT, wish.reason(), now);
    gates.observe(ticket, me, Gates.KINDS, Verdict.USED, wish.kind().word(), now);
    notes.step(ticket, request, me, "requested", null, now);
    if (looked == null || !ruling.eligible()) {
      return Outcome.done(request);
    }
    pictures.take(me, ticket, request.work(), "found", looked.found());
    return settled(me, ticket, request, now);
  }

  /**
   * Eligible goods on the counter need neither be sent nor awaited. What is paid or exchanged at
   * once is watched by the counter's own clock; what takes longer is promised a time.
   */
  private Outcome<Request> settled(StaffMember me, Ticket ticket, Request request, Instant now) {
    rows.move(request, State.REQUESTED, request.ready(), now);
    gates.observe(ticket, me, Gates.ELIGIBILITY, Verdict.KEPT, request.ruling().policy(), now);
    var reached =
        request.kind().atOnce()
            ? null
            : words.received(
                ticket, request, clock.promise(ticket, request, "left at the counter", now), now);
    notes.step(ticket, request, me, "inspected", reached, now);
    return Outcome.done(rows.find(request.id()).orElseThrow());
  }

  /**
   * The same rules once more, by what is known of the goods now: the day that counts stays the day
   * the customer asked.
   */
  Ruling judge(Request request, Condition condition) {
    var order = orders.find(request.brand(), request.orderNumber()).orElseThrow();
    var wish =
        new Wish(
            request.orderNumber(),
            request.line(),
            request.quantity(),
            request.kind(),
            request.reason(),
            request.words(),
            request.pictures(),
            condition);
    var zone = brands.find(request.brand()).orElseThrow().zone();
    int others = rows.taken(order.id()).getOrDefault(request.line(), 0) - request.quantity();
    var facts = facts(wish, order, others, zone, request.askedAt());
    return Ruling.of(Judgement.of(facts, standards.at(request.brand(), order.placedAt())));
  }

  private boolean ofCustomer(Ticket ticket, OrderView order) {
    var customer = ticket.customer();
    var buyer = order.customer();
    return customer == null || buyer == null || customers.everyId(customer).contains(buyer.id());
  }

  private Facts facts(Wish wish, OrderView order, int others, ZoneId zone, Instant asked) {
    var line = order.lines().get(wish.line());
    var parcels = order.shipments();
    var dispatched = first(parcels.stream().map(OrderView.Shipment::dispatchedAt).toList(), false);
    return new Facts(
        wish.kind(),
        wish.reason(),
        !wish.words().isBlank(),
        wish.pictures().size(),
        wish.condition(),
        line.traits(),
        order.status(),
        dispatched,
        delivered(order),
        first(
            parcels.stream()
                .flatMap(parcel -> parcel.events().stream())
                .map(OrderView.Tracking::at)
                .toList(),
            true),
        asked,
        zone,
        left(wish, order, others));
  }

  private Facts.Left left(Wish wish, OrderView order, int others) {
    return new Facts.Left(
        wish.quantity(),
        order.lines().get(wish.line()).quantity(),
        pieces.elsewhere(order.id(), TicketId.KIND).getOrDefault(wish.line(), 0),
        others,
        pieces.paid(order),
        pieces.left(order));
  }

  /**
   * The order's own word, or the shop's that handed it over; else its last parcel, once all are
   * there; in a shop the purchase.
   */
  private @Nullable Instant delivered(OrderView order) {
    var told = order.deliveredAt();
    var known = told == null ? handovers.of(order.id()).orElse(null) : told;
    if (known != null) {
      return known;
    }
    var parcels = order.shipments();
    if (!parcels.isEmpty() && parcels.stream().allMatch(it -> it.deliveredAt() != null)) {
      return first(parcels.stream().map(OrderView.Shipment::deliveredAt).toList(), true);
    }
    return order.salesChannel() == SalesChannel.SHOP ? order.placedAt() : null;
  }

  private static @Nullable Instant first(Collection<@Nullable Instant> instants, boolean last) {
    var sorted =
        instants.stream()
            .flatMap(Stream::ofNullable)
            .map(Objects::requireNonNull)
            .sorted()
            .toList();
    return sorted.isEmpty() ? null : last ? sorted.getLast() : sorted.getFirst();
  }
}
