package pledge.ticket.complaint;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.Refusal;
import pledge.ticket.Asked;
import pledge.ticket.MergeRule;
import pledge.ticket.Ticket;

/**
 * A complaint stays one; one whose customer wasn't satisfied keeps its rounds. Two complaints in
 * one are phoned about once, by the earlier time.
 */
@Component
class ComplaintMerging implements MergeRule {

  private final ComplaintRows rows;
  private final Commitments commitments;

  ComplaintMerging(ComplaintRows rows, Commitments commitments) {
    this.rows = rows;
    this.commitments = commitments;
  }

  @Override
  public Optional<Refusal> hindrance(Ticket duplicate, Ticket main, StaffMember who) {
    var complaint = rows.find(duplicate.id());
    if (complaint.isEmpty()) {
      return Optional.empty();
    }
    if (rows.find(main.id()).isEmpty()) {
      return Optional.of(
          Refusal.state(
              "complaint-stays", "a complaint keeps its green channel: merge the other way round"));
    }
    return complaint.get().round() > 1
        ? Optional.of(
            Refusal.state(
                "rounds-stay",
                "its customer wasn't satisfied once: merge the other way round, so that this"
                    + " counts on"))
        : Optional.empty();
  }

  @Override
  public void merged(Ticket duplicate, Ticket main, Asked asked) {
    if (rows.find(duplicate.id()).isPresent()) {
      callAsOwed(duplicate);
      callAsOwed(main);
    }
  }

  @Override
  public void parted(Ticket duplicate, Ticket main, Asked asked) {
    merged(duplicate, main, asked);
  }

  /** The list of calls follows the clock, wherever that is now. */
  private void callAsOwed(Ticket ticket) {
    commitments.openOf(List.of(ticket.work())).getOrDefault(ticket.work(), List.of()).stream()
        .filter(clock -> clock.clause().equals(ComplaintClocks.CONTACT))
        .map(Commitment::dueAt)
        .findFirst()
        .ifPresentOrElse(
            by -> rows.planCall(ticket.id(), Complaint.Purpose.CONTACT, by),
            () -> rows.noCall(ticket.id()));
  }
}
