package pledge.ticket.money;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.platform.Refusal;
import pledge.ticket.MergeRule;
import pledge.ticket.Ticket;

/** Money that somebody has been asked to approve is decided on the ticket it was asked for. */
@Component
class PendingFirst implements MergeRule {

  private final GrantRows rows;

  PendingFirst(GrantRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Refusal> hindrance(Ticket duplicate, Ticket main) {
    return rows.of(duplicate.id()).stream().anyMatch(g -> g.state() == Grant.State.ASKED)
        ? Optional.of(
            Refusal.state(
                "approval-pending",
                "an approval is pending on it: wait for the decision, or merge the other way round"))
        : Optional.empty();
  }
}
