package pledge.ticket.option;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pledge.access.Visitor;
import pledge.channel.CardChoices;
import pledge.conversation.Conversations;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.Tickets;

/** The customer chooses a way out by the card in their chat (solve.options). */
@Component
class OptionCards implements CardChoices {

  private final Options options;
  private final Tickets tickets;
  private final Conversations conversations;

  OptionCards(Options options, Tickets tickets, Conversations conversations) {
    this.options = options;
    this.tickets = tickets;
    this.conversations = conversations;
  }

  @Override
  public boolean choose(Visitor visitor, UUID card, int place, Instant now) {
    var offer =
        options
            .find(card)
            .filter(found ->
                tickets
                    .find(found.ticket())
                    .map(Ticket::conversation)
                    .filter(id -> conversations.inThread(id, visitor))
                    .isPresent());
    offer.ifPresent(
        found -> options.choose(found.id(), place, "chat", Asked.of(visitor, now)).orThrow());
    return offer.isPresent();
  }
}
