package pledge.ticket.complaint;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** What a complaining customer thinks of the outcome, said on their own page of the ticket. */
@Component
public class PageVerdicts {

  private final ComplaintRows rows;
  private final Rounds rounds;
  private final Tickets tickets;

  PageVerdicts(ComplaintRows rows, Rounds rounds, Tickets tickets) {
    this.rows = rows;
    this.rounds = rounds;
    this.tickets = tickets;
  }

  /** Whether the outcome was told and this round still wants the customer's word on it. */
  public boolean wanted(Ticket ticket) {
    return ticket.outcome() != null
        && rows.find(ticket.id())
            .filter(complaint ->
                rows.verdicts(ticket.id()).stream()
                    .noneMatch(verdict -> verdict.round() == complaint.round()))
            .isPresent();
  }

  /**
   * Not satisfied opens the next round (complaint.satisfied). The caller knows whose page it is.
   */
  @Transactional
  public Outcome<Ticket> say(TicketId id, boolean satisfied, String words, Asked asked) {
    var ticket = tickets.lock(id, asked);
    var complaint = rows.find(id).orElseThrow(() -> new NotFound("complaint"));
    return rounds.verdict(
        ticket,
        complaint,
        satisfied ? CustomerVerdict.Kind.SATISFIED : CustomerVerdict.Kind.UNSATISFIED,
        CustomerVerdict.Way.PAGE,
        words,
        asked);
  }
}
