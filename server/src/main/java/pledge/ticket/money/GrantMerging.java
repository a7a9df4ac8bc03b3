package pledge.ticket.money;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.approval.OneCase;
import pledge.platform.Refusal;
import pledge.ticket.Asked;
import pledge.ticket.MergeRule;
import pledge.ticket.Ticket;

/**
 * Money that somebody has been asked to approve is decided on the ticket it was asked for; what was
 * granted on a duplicate counts in the main ticket's case, as long as it is one.
 */
@Component
class GrantMerging implements MergeRule {

  private final GrantRows rows;
  private final OneCase cases;

  GrantMerging(GrantRows rows, OneCase cases) {
    this.rows = rows;
    this.cases = cases;
  }

  @Override
  public Optional<Refusal> hindrance(Ticket duplicate, Ticket main, StaffMember who) {
    return rows.of(duplicate.id()).stream().anyMatch(g -> g.state() == Grant.State.ASKED)
        ? Optional.of(
            Refusal.state(
                "approval-pending",
                "an approval is pending on it: wait for the decision, or merge the other way round"))
        : cases.hindrance(who, duplicate.work(), main.work());
  }

  @Override
  public void merged(Ticket duplicate, Ticket main, Asked asked) {
    cases.join(duplicate.work(), main.work());
  }

  @Override
  public void parted(Ticket duplicate, Ticket main, Asked asked) {
    cases.part(duplicate.work(), main.work());
  }
}
