package pledge.ticket.money;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.approval.Approval;
import pledge.approval.Approvals;
import pledge.approval.Left;
import pledge.approval.Spending;
import pledge.customer.CustomerId;
import pledge.ledger.ClockView.Named;
import pledge.order.Orders;
import pledge.payment.Payment;
import pledge.payment.Payments;
import pledge.platform.BrandId;
import pledge.standard.Policy;
import pledge.standard.Standards;
import pledge.standard.Text;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** Grants with their policies, approvals and payments. */
@Component
class GrantViews {

  /** Orders shown to choose from; more are named by their number. */
  private static final int ORDERS = 5;

  private final GrantRows rows;
  private final Approvals approvals;
  private final Payments payments;
  private final Orders orders;
  private final Standards standards;
  private final Staff staff;
  private final Tickets tickets;

  GrantViews(
      GrantRows rows,
      Approvals approvals,
      Payments payments,
      Orders orders,
      Standards standards,
      Staff staff,
      Tickets tickets) {
    this.rows = rows;
    this.approvals = approvals;
    this.payments = payments;
    this.orders = orders;
    this.standards = standards;
    this.staff = staff;
    this.tickets = tickets;
  }

  /**
   * @param fen in fen of CNY; 0 of a return
   * @param duplicate the number of the ticket it was granted on, when that was merged into this
   *     one; else empty
   * @param approver who is asked, while it is asked
   * @param why what whoever decided said
   * @param payment how far the money is; null where none moves (yet)
   * @param gateway who moved it; {@code local}: only written down
   */
  @Schema(name = "Grant")
  record View(
      UUID id,
      Policy.Grant kind,
      long fen,
      PolicyView policy,
      String duplicate,
      @Nullable String order,
      String reason,
      Named by,
      Grant.State state,
      @Nullable UUID approval,
      @Nullable Named approver,
      @Nullable String why,
      Payment.@Nullable State payment,
      @Nullable String gateway,
      Instant at) {}

  /** The policy as it stood when it was granted. */
  @Schema(name = "GrantPolicy")
  record PolicyView(String code, String titleZh, String titleEn, Text text) {}

  /**
   * An order of the ticket's customer.
   *
   * @param leftMinor what can still go back on it
   */
  @Schema(name = "GrantOrder")
  record OrderLeft(String number, String currency, long totalMinor, long leftMinor) {}

  /** What I may still grant in this ticket without asking. */
  @Schema(name = "GrantLimits")
  record Limits(Left refund, Left compensation) {}

  /**
   * @param policies those in force to choose from
   */
  @Schema(name = "Grants")
  record Box(
      List<View> items,
      Limits limits,
      List<Policy> policies,
      List<OrderLeft> orders,
      Instant now) {}

  Box box(StaffMember me, Ticket ticket, Instant now) {
    var customer = ticket.customer();
    var theirs = customer == null ? List.<OrderLeft>of() : orders(ticket.brand(), customer);
    var standing = ticket.standing().work();
    var matter = duplicates(ticket, me);
    matter.put(ticket.id(), "");
    return new Box(
        of(ticket.brand(), rows.of(matter.keySet()), matter),
        new Limits(
            approvals.left(me, Spending.REFUND, standing, now),
            approvals.left(me, Spending.COMPENSATION, standing, now)),
        standards.of(ticket.brand()).policies(),
        theirs,
        now);
  }

  private List<OrderLeft> orders(BrandId brand, CustomerId customer) {
    return orders.of(brand, customer, ORDERS).stream()
        .map(order ->
            new OrderLeft(
                order.number(),
                order.currency(),
                order.totalMinor(),
                payments.left(brand, order.id())))
        .toList();
  }

  /** The numbers of the duplicates merged into it, of those the person may see. */
  private Map<TicketId, String> duplicates(Ticket ticket, StaffMember me) {
    var ids = tickets.duplicates(ticket.id()).stream().map(Ticket::id).toList();
    return tickets.those(ids, me).stream()
        .collect(toMap(Ticket::id, Ticket::number, (one, same) -> one, HashMap::new));
  }

  View of(BrandId brand, Grant grant) {
    return of(brand, List.of(grant), Map.of()).getFirst();
  }

  /**
   * @param numbers of the duplicates by which those granted on them are told apart
   */
  private List<View> of(BrandId brand, List<Grant> grants, Map<TicketId, String> numbers) {
    var asked =
        grants.stream()
            .filter(grant -> grant.approval() != null)
            .map(grant -> grant.ticket().work())
            .distinct()
            .flatMap(work -> approvals.of(work).stream())
            .collect(toMap(Approval::id, identity()));
    var moves =
        payments.ofKeys(brand, grants.stream().map(Grant::id).toList()).stream()
            .collect(toMap(Payment::key, identity()));
    var people = new HashSet<StaffId>();
    grants.forEach(grant -> people.add(grant.by()));
    asked.values().forEach(approval -> people.add(approval.approver()));
    var names = staff.names(people);
    return grants.stream()
        .map(grant -> {
          var approval = grant.approval() == null ? null : asked.get(grant.approval());
          var payment = moves.get(grant.id());
          var approver = approval == null ? null : approval.approver();
          return new View(
              grant.id(),
              grant.kind(),
              grant.fen(),
              policy(brand, grant),
              numbers.getOrDefault(grant.ticket(), ""),
              grant.orderNumber(),
              grant.reason(),
              new Named(grant.by().value(), names.getOrDefault(grant.by(), "")),
              grant.state(),
              approval == null ? null : approval.id().value(),
              approver == null
                  ? null
                  : new Named(approver.value(), names.getOrDefault(approver, "")),
              approval == null ? null : approval.why(),
              payment == null ? null : payment.state(),
              payment == null ? null : payment.gateway(),
              grant.at());
        })
        .toList();
  }

  private PolicyView policy(BrandId brand, Grant grant) {
    return standards
        .version(brand, grant.standardVersion())
        .policy(grant.policy())
        .map(it -> new PolicyView(it.code(), it.titleZh(), it.titleEn(), it.text()))
        .orElseThrow();
  }
}
