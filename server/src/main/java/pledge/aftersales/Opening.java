package pledge.aftersales;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
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
import pledge.media.Media;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.order.SalesChannel;
import pledge.platform.BadInput;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Transactions;
import pledge.standard.AftersalesTerms;
import pledge.standard.Standards;
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
  private final Gates gates;
  private final Orders orders;
  private final Customers customers;
  private final Media media;
  private final Standards standards;
  private final Brands brands;
  private final TransactionTemplate transaction;

  Opening(
      Tickets tickets,
      RequestRows rows,
      RequestNotes notes,
      Gates gates,
      Orders orders,
      Customers customers,
      Media media,
      Standards standards,
      Brands brands,
      TransactionTemplate transaction) {
    this.tickets = tickets;
    this.rows = rows;
    this.notes = notes;
    this.gates = gates;
    this.orders = orders;
    this.customers = customers;
    this.media = media;
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

  Outcome<Request> open(StaffMember me, TicketId id, Wish wish, UUID key, Instant now) {
    var seen = tickets.seen(id, me);
    return Transactions.outcome(
        transaction,
        () -> write(me, tickets.lock(id, Asked.of(me, now)), wish, key, now),
        refusal -> {
          if (Gates.REASON.equals(refusal.clause())) {
            gates.observe(seen, me, Gates.REASON, Verdict.REFUSED, refusal.code(), now);
          }
        });
  }

  private Outcome<Request> write(StaffMember me, Ticket ticket, Wish wish, UUID key, Instant now) {
    var id = UUID.nameUUIDFromBytes((ticket.id().value() + ":aftersales:" + key).getBytes(UTF_8));
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
    if (gates.reason(then, wish.reason(), wish.words(), shown(ticket, wish.pictures()))
        instanceof Outcome.Refused<AftersalesTerms.Reason>(Refusal refusal)) {
      return Outcome.refused(refusal);
    }
    var line = order.lines().get(wish.line());
    if (!rows.claim(order.id(), wish.line(), wish.quantity(), line.quantity())) {
      return Outcome.refused(
          Refusal.state(
              "pieces-taken", "other requests have taken these pieces, or fewer were bought"));
    }
    var facts = facts(wish, order, line, brands.find(ticket.brand()).orElseThrow().zone(), now);
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
            Ruling.of(Judgement.of(facts, then)),
            State.REQUESTED,
            "",
            "",
            "",
            0,
            null,
            null,
            null,
            me.id(),
            now,
            now);
    rows.add(request);
    gates.observe(ticket, me, Gates.REASON, Verdict.KEPT, wish.reason(), now);
    gates.observe(ticket, me, Gates.KINDS, Verdict.USED, wish.kind().word(), now);
    notes.step(ticket, request, me, "requested", null, now);
    return Outcome.done(request);
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
    var facts = facts(wish, order, order.lines().get(request.line()), zone, request.askedAt());
    return Ruling.of(Judgement.of(facts, standards.at(request.brand(), order.placedAt())));
  }

  private boolean ofCustomer(Ticket ticket, OrderView order) {
    var customer = ticket.customer();
    var buyer = order.customer();
    return customer == null || buyer == null || customers.everyId(customer).contains(buyer.id());
  }

  /** How many of these are pictures the customer or we have put into the matter's conversations. */
  private int shown(Ticket ticket, List<UUID> pictures) {
    var talks = tickets.talks(ticket.id());
    for (var picture : pictures) {
      if (!media.workOf(picture).map(talks::contains).orElse(false)) {
        throw new BadInput("pictures", "are pictures of this ticket's conversation");
      }
    }
    if (!pictures.isEmpty() && !media.onlyPictures(pictures)) {
      throw new BadInput("pictures", "are pictures of this ticket's conversation");
    }
    return pictures.size();
  }

  private static Facts facts(
      Wish wish, OrderView order, OrderView.Line line, ZoneId zone, Instant asked) {
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
        zone);
  }

  /** The order's own word; else its last parcel, once all are there; in a shop the purchase. */
  private static @Nullable Instant delivered(OrderView order) {
    if (order.deliveredAt() != null) {
      return order.deliveredAt();
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
