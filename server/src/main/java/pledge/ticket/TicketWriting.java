package pledge.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.platform.Outcome;
import pledge.standard.Standards;

/**
 * A person's own words to the customer of a ticket: without an open blank, cleared by the Outbox,
 * then said.
 */
@Component
class TicketWriting {

  private final TicketTalk talk;
  private final CustomerWord word;
  private final Outbox outbox;
  private final Standards standards;

  TicketWriting(TicketTalk talk, CustomerWord word, Outbox outbox, Standards standards) {
    this.talk = talk;
    this.word = word;
    this.outbox = outbox;
    this.standards = standards;
  }

  /** A message in the conversation the ticket came from. */
  Outcome<Ticket> message(Ticket ticket, String text, UUID clientId, Asked asked) {
    return switch (cleared(ticket, text, asked)) {
      case Outcome.Done<Cleared>(var cleared) -> talk.tell(ticket.id(), clientId, cleared, asked);
      case Outcome.Refused<Cleared>(var refusal) -> Outcome.refused(refusal);
    };
  }

  /** The outcome, in the standard's frame around the person's words. */
  Outcome<Ticket> outcome(Ticket ticket, String text, Asked asked) {
    var framed =
        standards
            .of(ticket.brand())
            .text(
                "ticket.outcome",
                word.locale(ticket),
                Map.of("number", ticket.number(), "outcome", text));
    return switch (cleared(ticket, framed, asked)) {
      case Outcome.Done<Cleared>(var cleared) ->
          talk.tellOutcome(ticket.id(), ToldOutcome.Way.MESSAGE, cleared, text, asked);
      case Outcome.Refused<Cleared>(var refusal) -> Outcome.refused(refusal);
    };
  }

  private Outcome<Cleared> cleared(Ticket ticket, String text, Asked asked) {
    var open = Blanks.open(text);
    if (!open.isEmpty()) {
      return Outcome.refused(Blanks.left(List.copyOf(open)));
    }
    return outbox.clear(
        new Draft(
            ticket.brand(),
            ticket.work(),
            asked.by(),
            ticket.channel(),
            Purpose.SERVICE,
            text,
            asked.now()));
  }
}
