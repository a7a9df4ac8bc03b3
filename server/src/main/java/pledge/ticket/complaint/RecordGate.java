package pledge.ticket.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.ticket.ClosingRule;
import pledge.ticket.Ticket;
import pledge.ticket.TicketClosed;
import pledge.ticket.Tickets;

/**
 * A complaint's record is complete before it closes. Its time and channel every ticket has; beside
 * them it says who complained, about what, what was done and what came of it.
 */
@Component
@Order(0) // what was said and done is asked for before what is learnt from it
@Executes("complaint.record")
class RecordGate implements ClosingRule {

  private static final ClauseId CLAUSE = new ClauseId("complaint.record");

  private final ComplaintRows rows;
  private final Tickets tickets;
  private final Observations observations;

  RecordGate(ComplaintRows rows, Tickets tickets, Observations observations) {
    this.rows = rows;
    this.tickets = tickets;
    this.observations = observations;
  }

  /**
   * What is still missing: {@code customer}, {@code handling}, {@code result}, or a field's code.
   */
  List<String> missing(Ticket ticket) {
    List<String> missing = new ArrayList<>();
    if (ticket.customer() == null && ticket.conversation() == null) {
      missing.add("customer");
    }
    missing.addAll(tickets.missingFields(ticket));
    if (rows.calls(ticket.id()).isEmpty() && !tickets.handled(ticket.id())) {
      missing.add("handling");
    }
    if (ticket.outcome() == null) {
      missing.add("result");
    }
    return missing;
  }

  @Override
  public Optional<Refusal> refusal(Ticket ticket, Actor by, Instant now) {
    if (rows.find(ticket.id()).isEmpty()) {
      return Optional.empty();
    }
    var missing = missing(ticket);
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    observe(
        ticket,
        Verdict.REFUSED,
        now,
        Evidence.said("missing", "fields", String.join(",", missing)));
    return Optional.of(
        new Refusal(
            "record-incomplete",
            CLAUSE.value(),
            "the complaint's record is not complete",
            List.of(),
            Map.of("missing", missing)));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void closed(TicketClosed fact) {
    if (rows.find(fact.ticket()).isPresent()) {
      observe(tickets.find(fact.ticket()).orElseThrow(), Verdict.KEPT, fact.at(), "complete");
    }
  }

  private void observe(Ticket ticket, Verdict verdict, Instant now, String note) {
    observations.observe(
        new Observation(
            ticket.brand(),
            CLAUSE,
            ticket.work(),
            verdict,
            ticket.who(),
            ticket.channel(),
            ticket.type(),
            now,
            Evidence.field("record", note)));
  }
}
