package pledge.ticket.promise;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ticket.Asked;
import pledge.ticket.MergeRule;
import pledge.ticket.Ticket;

/** Times that the customer was told go where their clocks go, so that none is missed in silence. */
@Component
class ToldTimesMerging implements MergeRule {

  private final ToldTimes rows;
  private final Commitments commitments;

  ToldTimesMerging(ToldTimes rows, Commitments commitments) {
    this.rows = rows;
    this.commitments = commitments;
  }

  @Override
  public void merged(Ticket duplicate, Ticket main, Asked asked) {
    follow(duplicate, main);
  }

  @Override
  public void parted(Ticket duplicate, Ticket main, Asked asked) {
    follow(main, duplicate);
  }

  private void follow(Ticket from, Ticket to) {
    rows.follow(
        from.id(),
        to.id(),
        commitments.of(to.work()).stream().map(Commitment::id).collect(Collectors.toSet()));
  }
}
