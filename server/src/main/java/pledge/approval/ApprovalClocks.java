package pledge.approval;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Staff;
import pledge.ledger.ClocksFired;
import pledge.ledger.Commitment;
import pledge.standard.Standards;

/**
 * An approval that nobody decides finds somebody else: at the warning point a substitute when the
 * one asked isn't there, past the due time the next role.
 */
@Component
class ApprovalClocks {

  private final ApprovalRows rows;
  private final Approvers approvers;
  private final ApprovalNotices notices;
  private final Staff staff;
  private final Standards standards;
  private final TransactionTemplate transaction;

  ApprovalClocks(
      ApprovalRows rows,
      Approvers approvers,
      ApprovalNotices notices,
      Staff staff,
      Standards standards,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.approvers = approvers;
    this.notices = notices;
    this.staff = staff;
    this.standards = standards;
    this.transaction = transaction;
  }

  @EventListener
  void fired(ClocksFired fired) {
    fired.warned().stream()
        .filter(ApprovalClocks::ours)
        .forEach(clock -> move(clock, fired, false));
    fired.broken().stream().filter(ApprovalClocks::ours).forEach(clock -> move(clock, fired, true));
  }

  private static boolean ours(Commitment clock) {
    return clock.work().kind().equals(ApprovalId.KIND);
  }

  private void move(Commitment clock, ClocksFired fired, boolean broken) {
    transaction.executeWithoutResult(status ->
        rows.lock(clock.work().id())
            .filter(Approval::open)
            .filter(approval -> broken || !approvers.isThere(approval.approver(), fired.at()))
            .ifPresent(approval -> substitute(approval, broken, fired)));
  }

  private void substitute(Approval approval, boolean broken, ClocksFired fired) {
    var requester = staff.find(approval.requester()).orElse(null);
    if (requester == null) {
      return; // has left; whoever is asked still may decide
    }
    var chain = Chain.of(standards.of(approval.brand()));
    var not = new ArrayList<>(List.of(approval.requester(), approval.approver()));
    var first = approval.firstBy();
    if (first != null) {
      not.add(first);
    }
    var up = chain.upFrom(approval.asked());
    var roles = broken && up.size() > 1 ? up.subList(1, up.size()) : up;
    approvers
        .choose(approval.brand(), roles, not, requester, fired.at())
        .filter(person -> broken || approvers.isThere(person, fired.at()))
        .ifPresent(person -> {
          rows.substitute(approval.id(), person);
          rows.step(
              approval.id(),
              fired.at(),
              "passed",
              null,
              person,
              broken ? "not decided in time" : "the one asked isn't there");
          notices.passed(
              rows.lock(approval.id().value()).orElseThrow(),
              null,
              broken ? "not decided in time" : "the one asked isn't there",
              fired.at());
        });
  }
}
