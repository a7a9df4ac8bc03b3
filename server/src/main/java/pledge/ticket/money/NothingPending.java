package pledge.ticket.money;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.platform.Refusal;
import pledge.ticket.ClosingRule;
import pledge.ticket.Ticket;

/**
 * A ticket isn't closed over money somebody was asked for: it is decided, or whoever asked takes it
 * back.
 */
@Component
class NothingPending implements ClosingRule {

  private final GrantRows rows;

  NothingPending(GrantRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Refusal> refusal(Ticket ticket, Actor by, Instant now) {
    return rows.of(ticket.id()).stream()
        .filter(grant -> grant.state() == Grant.State.ASKED)
        .findFirst()
        .map(grant ->
            new Refusal(
                "approval-pending",
                "authority.limit",
                "a request for money waits for its decision: have it decided, or take it back",
                List.of(),
                grant.approval() == null
                    ? Map.of()
                    : Map.of("approval", grant.approval().value().toString())));
  }
}
