package pledge.ticket.money;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Actor;
import pledge.access.StaffMember;
import pledge.approval.Approval;
import pledge.approval.Approvals;
import pledge.approval.Approvals.Ruling;
import pledge.approval.Spending;
import pledge.customer.Customers;
import pledge.ledger.Commitments;
import pledge.ledger.Verdict;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.payment.Payment;
import pledge.payment.Payments;
import pledge.platform.BadInput;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Transactions;
import pledge.standard.Policy;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.CustomerWord.Reached;
import pledge.ticket.Ticket;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;

/**
 * Grants something on a ticket: looks at the policy first, spends the person's own limits or asks
 * somebody with more authority, plans the money and tells the customer, in one transaction.
 */
@Component
class Grants {

  private final Tickets tickets;
  private final GrantRows rows;
  private final PolicyBasis basis;
  private final GrantWords words;
  private final Approvals approvals;
  private final Payments payments;
  private final Orders orders;
  private final Customers customers;
  private final Commitments commitments;
  private final Standards standards;
  private final TransactionTemplate transaction;

  Grants(
      Tickets tickets,
      GrantRows rows,
      PolicyBasis basis,
      GrantWords words,
      Approvals approvals,
      Payments payments,
      Orders orders,
      Customers customers,
      Commitments commitments,
      Standards standards,
      TransactionTemplate transaction) {
    this.tickets = tickets;
    this.rows = rows;
    this.basis = basis;
    this.words = words;
    this.approvals = approvals;
    this.payments = payments;
    this.orders = orders;
    this.customers = customers;
    this.commitments = commitments;
    this.standards = standards;
    this.transaction = transaction;
  }

  /** What somebody wants to grant. */
  record Wish(Policy.Grant kind, long fen, String policy, @Nullable String order, String reason) {}

  Outcome<Grant> grant(StaffMember me, TicketId id, Wish wish, UUID request, Instant now) {
    var seen = tickets.seen(id, me);
    return Transactions.outcome(
        transaction,
        () -> write(me, tickets.lock(id, Asked.of(me, now)), wish, request, now),
        refusal -> refused(me, seen, refusal, now));
  }

  private Outcome<Grant> write(
      StaffMember me, Ticket ticket, Wish wish, UUID request, Instant now) {
    var id = UUID.nameUUIDFromBytes((ticket.id().value() + ":" + request).getBytes(UTF_8));
    var before = rows.find(id);
    if (before.isPresent()) {
      return same(before.get(), wish)
          ? Outcome.done(before.get())
          : Outcome.refused(Refusal.state("key-reused", "this key has granted something else"));
    }
    if (ticket.state() == TicketState.CLOSED) {
      return Outcome.refused(Refusal.state("closed", "the ticket is closed: reopen it first"));
    }
    if (ticket.state() == TicketState.MERGED) {
      return Outcome.refused(
          Refusal.state(
              "merged", "the ticket is a duplicate: grant on the one it was merged into"));
    }
    var standard = standards.of(ticket.brand());
    if (basis.of(standard, wish.policy(), wish.kind())
        instanceof Outcome.Refused<Policy>(Refusal refusal)) {
      return Outcome.refused(refusal);
    }
    var order = order(ticket, wish.order()).orElse(null);
    if (order == null && wish.kind() == Policy.Grant.REFUND) {
      throw new BadInput("order", "a refund names the order it goes back on");
    }
    if (order != null && !ofCustomer(ticket, order)) {
      return Outcome.refused(
          Refusal.state("order-of-another", "this order belongs to another customer"));
    }
    if (order != null
        && wish.kind() == Policy.Grant.REFUND
        && wish.fen() > payments.left(ticket.brand(), order.id())) {
      return Outcome.refused(
          Refusal.state("more-than-paid", "more would go back on this order than was paid for it"));
    }
    var wanted =
        new Grant(
            id,
            ticket.id(),
            wish.kind(),
            wish.fen(),
            wish.policy(),
            standard.version(),
            order == null ? null : order.id(),
            order == null ? null : order.number(),
            wish.reason(),
            me.id(),
            Grant.State.GRANTED,
            null,
            now);
    var spending = spending(wish.kind());
    if (spending == null) {
      rows.add(wanted);
      note(ticket, wanted, me, "granted", words.granted(ticket, wanted, now), now);
      basis.observe(ticket, me, Verdict.KEPT, wish.policy(), now);
      return Outcome.done(wanted);
    }
    var ruling =
        approvals.claim(
            new Approvals.Claim(
                ticket.work(),
                new Approvals.Where(ticket.number(), ticket.channel(), ticket.type()),
                spending,
                wish.fen(),
                wish.reason(),
                me,
                id,
                now));
    return switch (ruling) {
      case Outcome.Refused<Ruling>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Done<Ruling>(Ruling.Granted()) -> pay(me, ticket, wanted, now);
      case Outcome.Done<Ruling>(Ruling.Asked(Approval approval)) ->
          Outcome.done(asked(me, ticket, wanted, approval, now));
    };
  }

  private Outcome<Grant> pay(StaffMember me, Ticket ticket, Grant grant, Instant now) {
    rows.add(grant);
    if (plan(ticket, grant, now) instanceof Outcome.Refused<Payment>(Refusal refusal)) {
      return Outcome.refused(refusal);
    }
    note(ticket, grant, me, "granted", words.granted(ticket, grant, now), now);
    basis.observe(ticket, me, Verdict.KEPT, grant.policy(), now);
    return Outcome.done(grant);
  }

  private Grant asked(StaffMember me, Ticket ticket, Grant wanted, Approval approval, Instant now) {
    var grant =
        new Grant(
            wanted.id(),
            wanted.ticket(),
            wanted.kind(),
            wanted.fen(),
            wanted.policy(),
            wanted.standardVersion(),
            wanted.order(),
            wanted.orderNumber(),
            wanted.reason(),
            wanted.by(),
            Grant.State.ASKED,
            approval.id(),
            now);
    rows.add(grant);
    var due =
        commitments.of(approval.id().work()).stream()
            .findFirst()
            .map(clock -> clock.dueAt())
            .orElse(now);
    note(ticket, grant, me, "asked", words.asked(ticket, grant, due, now), now);
    basis.observe(ticket, me, Verdict.KEPT, grant.policy(), now);
    return grant;
  }

  /** Puts the money on its way. */
  Outcome<Payment> plan(Ticket ticket, Grant grant, Instant now) {
    return payments.plan(
        new Payments.Plan(
            ticket.brand(),
            ticket.work(),
            ticket.number(),
            grant.kind() == Policy.Grant.REFUND ? Payment.Kind.REFUND : Payment.Kind.COMPENSATION,
            grant.order(),
            grant.fen(),
            grant.policy(),
            grant.standardVersion(),
            grant.by(),
            grant.id(),
            now));
  }

  /** A line in the ticket's timeline; the caller holds its lock. */
  void note(
      Ticket ticket, Grant grant, Actor who, String step, @Nullable Reached reached, Instant now) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("grant", grant.id().toString());
    detail.put("step", step);
    detail.put("kind", grant.kind().word());
    detail.put("fen", grant.fen());
    detail.put("policy", grant.policy());
    if (reached == Reached.NOBODY) {
      detail.put("told", "nobody");
    }
    var key = UUID.nameUUIDFromBytes((grant.id() + ":" + step).getBytes(UTF_8));
    tickets.note(ticket.id(), TicketEntry.GRANT, who, "", detail, now, key);
    tickets.touched(ticket);
  }

  private static boolean same(Grant grant, Wish wish) {
    return grant.kind() == wish.kind()
        && grant.fen() == wish.fen()
        && grant.policy().equals(wish.policy());
  }

  private Optional<OrderView> order(Ticket ticket, @Nullable String number) {
    if (number == null) {
      return Optional.empty();
    }
    var order = orders.find(ticket.brand(), number);
    if (order.isEmpty()) {
      throw new BadInput("order", "there is no such order");
    }
    return order;
  }

  private boolean ofCustomer(Ticket ticket, OrderView order) {
    var customer = ticket.customer();
    var buyer = order.customer();
    return customer == null || buyer == null || customers.everyId(customer).contains(buyer.id());
  }

  static @Nullable Spending spending(Policy.Grant kind) {
    return switch (kind) {
      case REFUND -> Spending.REFUND;
      case COMPENSATION -> Spending.COMPENSATION;
      case RETURN -> null;
    };
  }

  private void refused(StaffMember me, Ticket ticket, Refusal refusal, Instant now) {
    if (PolicyBasis.CLAUSE.value().equals(refusal.clause())) {
      basis.observe(ticket, me, Verdict.REFUSED, refusal.code(), now);
    } else if (refusal.clause() != null) {
      approvals.refused(
          me,
          ticket.work(),
          new Approvals.Where(ticket.number(), ticket.channel(), ticket.type()),
          refusal,
          now);
    }
  }
}
