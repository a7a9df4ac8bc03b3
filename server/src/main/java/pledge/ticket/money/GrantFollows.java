package pledge.ticket.money;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.SystemActor;
import pledge.approval.ApprovalDecided;
import pledge.approval.ApprovalDeciding;
import pledge.approval.ApprovalWithdrawn;
import pledge.approval.Approvals;
import pledge.payment.Payment;
import pledge.payment.PaymentMoved;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * What follows on the ticket when an approval is decided or its money moves. Within the deciding
 * transaction, and always with the ticket's lock first: whoever grants anew holds it too.
 */
@Component
class GrantFollows {

  private static final SystemActor BY = new SystemActor("money");

  private final Tickets tickets;
  private final Grants grants;
  private final GrantRows rows;
  private final GrantWords words;
  private final Approvals approvals;
  private final Staff staff;

  GrantFollows(
      Tickets tickets,
      Grants grants,
      GrantRows rows,
      GrantWords words,
      Approvals approvals,
      Staff staff) {
    this.tickets = tickets;
    this.grants = grants;
    this.rows = rows;
    this.words = words;
    this.approvals = approvals;
    this.staff = staff;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void deciding(ApprovalDeciding deciding) {
    if (ours(deciding.work())) {
      tickets.lock(new TicketId(deciding.work().id()), Asked.of(BY, deciding.at()));
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(ApprovalDecided decided) {
    with(
        decided.work(),
        decided.request(),
        decided.at(),
        (ticket, grant) -> {
          var by = actor(decided.by());
          if (grant.state() != Grant.State.ASKED) {
            return;
          }
          if (!decided.granted()) {
            rows.state(grant, Grant.State.REFUSED);
            grants.note(ticket, grant, by, "refused", null, decided.at());
          } else if (grants.plan(ticket, grant, decided.at()) instanceof Outcome.Done<Payment>) {
            rows.state(grant, Grant.State.GRANTED);
            var reached = words.granted(ticket, grant, decided.at());
            grants.note(ticket, grant, by, "granted", reached, decided.at());
          } else {
            // meanwhile so much went back on the order that this would be more than was paid
            fail(ticket, grant, decided.at());
          }
        });
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdrawn(ApprovalWithdrawn withdrawn) {
    with(
        withdrawn.work(),
        withdrawn.request(),
        withdrawn.at(),
        (ticket, grant) -> {
          if (grant.state() == Grant.State.ASKED) {
            rows.state(grant, Grant.State.WITHDRAWN);
            grants.note(ticket, grant, actor(withdrawn.by()), "withdrawn", null, withdrawn.at());
          }
        });
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(PaymentMoved moved) {
    with(
        moved.work(),
        moved.key(),
        moved.at(),
        (ticket, grant) -> {
          switch (moved.state()) {
            case PLANNED, SUBMITTED -> {}
            case PAID -> grants.note(ticket, grant, BY, "paid", null, moved.at());
            case FAILED -> fail(ticket, grant, moved.at());
          }
        });
  }

  private void fail(Ticket ticket, Grant grant, Instant at) {
    rows.state(grant, Grant.State.FAILED);
    approvals.giveBack(ticket.brand(), grant.id());
    grants.note(ticket, grant, BY, "failed", null, at);
  }

  private void with(WorkRef work, UUID id, Instant at, BiConsumer<Ticket, Grant> act) {
    if (ours(work)) {
      var ticket = tickets.lock(new TicketId(work.id()), Asked.of(BY, at));
      rows.find(id).ifPresent(grant -> act.accept(ticket, grant));
    }
  }

  private Actor actor(StaffId id) {
    return staff.find(id).<Actor>map(member -> member).orElse(BY);
  }

  private static boolean ours(WorkRef work) {
    return work.kind().equals(TicketId.KIND);
  }
}
