package pledge.aftersales;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Actor;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.aftersales.Request.State;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Transactions;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;
import pledge.ticket.Asked;
import pledge.ticket.NewTicket;
import pledge.ticket.StepWish;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;
import pledge.ticket.ToldOutcome;

/**
 * The counter of a shop: with the goods on it a case opens, which is a ticket of the clerk's, and
 * ten minutes of shop hours run until everything asked for is paid back or exchanged.
 */
@Component
@Executes("aftersales.in-store")
class Counter {

  private static final ClauseId CLAUSE = new ClauseId("aftersales.in-store");
  private static final String CHANNEL = "shop";
  private static final String TYPE = "after-sales";

  private final CounterRows rows;
  private final RequestRows requests;
  private final Shops shops;
  private final Orders orders;
  private final Tickets tickets;
  private final Commitments commitments;
  private final Standards standards;
  private final TransactionTemplate transaction;

  Counter(
      CounterRows rows,
      RequestRows requests,
      Shops shops,
      Orders orders,
      Tickets tickets,
      Commitments commitments,
      Standards standards,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.requests = requests;
    this.shops = shops;
    this.orders = orders;
    this.tickets = tickets;
    this.commitments = commitments;
    this.standards = standards;
    this.transaction = transaction;
  }

  /** A clerk's own shops; a manager's all. */
  Set<ShopId> shopsOf(StaffMember me) {
    return me.is(Role.MANAGER)
        ? shops.all(me.brand()).stream().map(Shop::id).collect(Collectors.toSet())
        : shops.of(me.id());
  }

  /** The order a customer brings to the counter: bought in whichever shop, or online. */
  OrderView order(StaffMember me, String number) {
    return orders.find(me.brand(), number).orElseThrow(() -> new NotFound("order"));
  }

  CounterCase find(StaffMember me, UUID ticket) {
    return rows.find(new TicketId(ticket))
        .filter(counter -> counter.brand().equals(me.brand()))
        .filter(counter -> shopsOf(me).contains(counter.shop()))
        .orElseThrow(() -> new NotFound("case"));
  }

  List<CounterCase> open(StaffMember me, int limit) {
    return rows.open(shopsOf(me), limit);
  }

  /** The goods are on the counter: a ticket of the clerk's, and its clock. */
  Outcome<CounterCase> open(StaffMember me, ShopId shop, String number, UUID key, Instant now) {
    if (!shopsOf(me).contains(shop)) {
      throw new NotFound("shop");
    }
    var order = order(me, number);
    return Transactions.outcome(
        transaction,
        () -> {
          var opened = tickets.open(ticket(me, order, key, now), me, now);
          return switch (opened) {
            case Outcome.Refused<Ticket>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Ticket>(var ticket) ->
                Outcome.done(begun(me, ticket, shop, order, now));
          };
        },
        refusal -> {});
  }

  private NewTicket ticket(StaffMember me, OrderView order, UUID key, Instant now) {
    var standard = standards.of(me.brand());
    var values = Map.of("order", order.number());
    var limit = standard.limit(CLAUSE, CHANNEL).duration();
    var buyer = order.customer();
    return new NewTicket(
        me.brand(),
        TYPE,
        standard.type(TYPE).orElseThrow().tier(),
        standard.text("aftersales.counter-title", "zh-CN", values),
        CHANNEL,
        buyer == null ? null : buyer.id(),
        null,
        now,
        me.id(),
        new StepWish(
            standard.text("aftersales.counter-step", "zh-CN", values),
            now.plus(limit),
            Answerable.person(me.id())),
        tickets.fields(me.brand(), TYPE, Map.of("order", order.number())),
        key);
  }

  private CounterCase begun(
      StaffMember me, Ticket ticket, ShopId shop, OrderView order, Instant now) {
    var counter =
        new CounterCase(
            ticket.id(), ticket.brand(), shop, order.id(), order.number(), me.id(), now, null);
    if (!rows.add(counter)) {
      return rows.find(ticket.id()).orElseThrow();
    }
    commitments.start(
        List.of(
            Start.of(
                ticket.brand(),
                CLAUSE.value(),
                ticket.work(),
                ticket.who().in(shop.value()),
                CHANNEL,
                TYPE,
                now,
                "goods on the counter")));
    tickets.touched(ticket);
    return counter;
  }

  /** Settled when nothing that the customer waits for is open any more. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(RequestMoved fact) {
    rows.find(fact.ticket().id())
        .filter(counter -> counter.endedAt() == null)
        .ifPresent(counter -> {
          var all = requests.of(counter.ticket());
          if (!all.isEmpty() && all.stream().noneMatch(Counter::waits)) {
            settled(fact, counter, all);
          }
        });
  }

  private static boolean waits(Request request) {
    return request.state() == State.REQUESTED
        || (request.state().open() && request.kind().atOnce());
  }

  private void settled(RequestMoved fact, CounterCase counter, List<Request> all) {
    rows.end(counter.ticket(), fact.at());
    boolean granted =
        all.stream()
            .anyMatch(it ->
                switch (it.state()) {
                  case REFUSED, DISPUTED, CANCELLED -> false;
                  case REQUESTED,
                      APPROVED,
                      AWAITING_GOODS,
                      RECEIVED,
                      INSPECTED,
                      ASKED,
                      REFUNDING,
                      REFUNDED,
                      EXCHANGED,
                      REPAIRED,
                      RESENT,
                      DONE ->
                      true;
                });
    if (granted) {
      var by = fact.by() instanceof StaffMember person ? person.id() : counter.openedBy();
      var who = new Answerable(by, fact.ticket().team()).in(counter.shop().value());
      commitments.stop(
          List.of(
              new Stop(fact.ticket().work(), CLAUSE, fact.at(), who, "settled at the counter")));
    } else {
      over(fact.ticket(), fact.by(), "refused with its clause, or taken back", fact.at());
    }
  }

  private void over(Ticket ticket, Actor by, String why, Instant now) {
    commitments.cancel(ticket.work(), CLAUSE, now, by, why);
  }

  /**
   * The customer goes, and was told in person what came of it: the matter is closed, where nothing
   * hinders it. Before anything was settled, they take their goods back.
   */
  Outcome<CounterCase> end(StaffMember me, UUID id, String said, Instant now) {
    var counter = find(me, id);
    return Transactions.outcome(
        transaction,
        () -> {
          var asked = Asked.of(me, now);
          var ticket = tickets.lock(counter.ticket(), asked);
          if (requests.of(ticket.id()).stream().anyMatch(Counter::waits)) {
            return Outcome.refused(
                Refusal.of(
                    "aftersales-open",
                    CLAUSE.value(),
                    "something asked for is still to be settled: pay, exchange, refuse or cancel it"));
          }
          if (rows.end(ticket.id(), now)) {
            over(ticket, me, "the customer takes the goods back", now);
          }
          if (ticket.state() != TicketState.CLOSED) {
            tickets.told(ticket.id(), ToldOutcome.Way.IN_PERSON, said, asked);
            tickets.state(ticket.id(), TicketState.SOLVED, "", null, asked);
            tickets.close(ticket.id(), asked);
          }
          return Outcome.done(rows.find(ticket.id()).orElseThrow());
        },
        refusal -> {});
  }
}
