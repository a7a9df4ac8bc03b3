package pledge.ticket.complaint;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Brands;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.CustomerWord;
import pledge.ticket.Ticket;
import pledge.ticket.TicketAnswered;
import pledge.ticket.TicketOpened;
import pledge.ticket.TicketRetyped;
import pledge.ticket.Tickets;

/** A customer's suggestion is thanked for at once and answered by a person in officers' hours. */
@Component
@Executes("complaint.suggestion")
class Suggestions {

  private static final ClauseId CLAUSE = new ClauseId("complaint.suggestion");
  private static final String TYPE = "suggestion";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Commitments commitments;
  private final Standards standards;
  private final CustomerWord word;
  private final Tickets tickets;
  private final Brands brands;

  Suggestions(
      Commitments commitments,
      Standards standards,
      CustomerWord word,
      Tickets tickets,
      Brands brands) {
    this.commitments = commitments;
    this.standards = standards;
    this.word = word;
    this.tickets = tickets;
    this.brands = brands;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void opened(TicketOpened fact) {
    tickets.find(fact.ticket()).filter(Suggestions::is).ifPresent(it -> begin(it, fact.at()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void retyped(TicketRetyped fact) {
    if (is(fact.after())) {
      begin(fact.after(), fact.at());
      tickets.touched(fact.after());
    } else if (is(fact.before())) {
      commitments.cancel(fact.before().work(), CLAUSE, fact.at(), fact.by(), "no suggestion");
      tickets.touched(fact.after());
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void answered(TicketAnswered fact) {
    if (is(fact.ticket())) {
      commitments.stop(
          List.of(new Stop(fact.ticket().work(), CLAUSE, fact.at(), fact.by(), "answered")));
    }
  }

  private static boolean is(Ticket ticket) {
    return ticket.type().equals(TYPE);
  }

  private void begin(Ticket ticket, Instant now) {
    commitments.start(
        List.of(
            new Start(
                ticket.brand(),
                CLAUSE,
                ticket.work(),
                ticket.who(),
                ticket.channel(),
                ticket.type(),
                now,
                "suggestion recognised",
                null)));
    var standard = standards.of(ticket.brand());
    var limit = standard.limit(CLAUSE, ticket.channel());
    var due = standard.calendar(limit.calendar()).add(now, limit.duration());
    word.tell(
        ticket,
        "suggestion.thanks",
        Map.of("time", TIME.format(due.atZone(brands.get(ticket.brand()).zone()))),
        "suggestion.thanks",
        now);
  }
}
