package pledge.aftersales;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.access.StaffMember;
import pledge.platform.Refusal;
import pledge.ticket.ClosingRule;
import pledge.ticket.MergeRule;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;

/**
 * A ticket isn't closed, nor merged into another one, while something asked for on it is still to
 * be done.
 */
@Component
class NothingOpen implements ClosingRule, MergeRule {

  private final RequestRows rows;

  NothingOpen(RequestRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Refusal> refusal(Ticket ticket, Actor by, Instant now) {
    return open(ticket.id())
        ? Optional.of(
            Refusal.of(
                "aftersales-open",
                StepClock.CLAUSE.value(),
                "an after-sales request is still to be done: fulfil, refuse or cancel it first"))
        : Optional.empty();
  }

  @Override
  public Optional<Refusal> hindrance(Ticket duplicate, Ticket main, StaffMember who) {
    return open(duplicate.id())
        ? Optional.of(
            Refusal.state(
                "aftersales-open",
                "an after-sales request is open on it: finish it, or merge the other way round"))
        : Optional.empty();
  }

  private boolean open(TicketId ticket) {
    return rows.count(List.of(ticket.value()), true) > 0;
  }
}
