package pledge.ticket;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.platform.BrandId;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * A message left while nobody was on duty is owed an answer in desk hours, by a person; "one
 * moment" is no answer.
 */
@Component
@Executes("online.message-reply")
class MessageReplies {

  private static final ClauseId CLAUSE = new ClauseId("online.message-reply");

  private final Commitments commitments;
  private final Standards standards;
  private final ApplicationEventPublisher events;

  MessageReplies(Commitments commitments, Standards standards, ApplicationEventPublisher events) {
    this.commitments = commitments;
    this.standards = standards;
    this.events = events;
  }

  /** When a message stored at {@code since} is to be answered at the latest. */
  Instant due(BrandId brand, String channel, Instant since) {
    var standard = standards.of(brand);
    var limit = standard.limit(CLAUSE, channel);
    return standard.calendar(limit.calendar()).add(since, limit.duration());
  }

  void left(Ticket ticket, Instant since) {
    commitments.start(
        List.of(
            new Start(
                ticket.brand(),
                CLAUSE,
                ticket.work(),
                ticket.who(),
                ticket.channel(),
                ticket.type(),
                since,
                "message left",
                null)));
  }

  /** A person wrote to the customer, on the ticket or at the live desk. */
  void answered(Ticket ticket, String text, boolean atDesk, Answerable by, Instant at) {
    if (!standards.of(ticket.brand()).phrases("holding").onlyThese(text)) {
      commitments.stop(List.of(new Stop(ticket.work(), CLAUSE, at, by, "answered")));
      events.publishEvent(new TicketAnswered(ticket, atDesk, text, by, at));
    }
  }
}
