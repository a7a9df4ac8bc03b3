package pledge.ticket.complaint;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Brands;
import pledge.channel.TextMessageMoved;
import pledge.standard.Executes;
import pledge.ticket.CustomerWord;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * The word that a complaint has arrived goes out by itself in the very transaction that makes it
 * one, and names the time of the call as the officers' hours give it: by text message to the known
 * phone; where none is known, or it doesn't get there, in the customer's own channel, asking for a
 * number. Where there is no way at all the clock runs on, and breaks, until a person has found one.
 */
@Component
@Executes("complaint.ack")
class Acknowledgement {

  private static final String OCCASION = "complaint.ack";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final CustomerWord word;
  private final ComplaintClocks clocks;
  private final ComplaintRows rows;
  private final Tickets tickets;
  private final Brands brands;

  Acknowledgement(
      CustomerWord word,
      ComplaintClocks clocks,
      ComplaintRows rows,
      Tickets tickets,
      Brands brands) {
    this.word = word;
    this.clocks = clocks;
    this.rows = rows;
    this.tickets = tickets;
    this.brands = brands;
  }

  /** Writes it; the text message's clock stops when it is out. */
  void send(Ticket ticket, Instant callBy, Instant now) {
    switch (word.text(ticket, "complaint.acknowledged", values(ticket, callBy), OCCASION, now)) {
      case SMS, CONVERSATION -> {}
      case NOBODY -> inConversation(ticket, callBy, now);
    }
  }

  private void inConversation(Ticket ticket, Instant callBy, Instant now) {
    if (ticket.conversation() == null) {
      return;
    }
    word.tell(ticket, "complaint.ask-phone", values(ticket, callBy), OCCASION + ".ask", now);
    clocks.acknowledged(ticket, now, "told in the conversation");
  }

  private Map<String, String> values(Ticket ticket, Instant callBy) {
    var brand = brands.get(ticket.brand());
    return Map.of(
        "brand",
        word.locale(ticket).startsWith("en") ? brand.nameEn() : brand.nameZh(),
        "number",
        ticket.number(),
        "time",
        TIME.format(callBy.atZone(brand.zone())));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void moved(TextMessageMoved fact) {
    if (!fact.key().startsWith(OCCASION + ":")) {
      return;
    }
    var ticket = tickets.lockStanding(new TicketId(fact.work().id()));
    switch (fact.state()) {
      case SHOWN, QUEUED -> {}
      case READ, SENT, DELIVERED -> clocks.acknowledged(ticket, fact.at(), "text message out");
      case FAILED ->
          rows.find(ticket.id())
              .map(Complaint::callBy)
              .ifPresent(callBy -> inConversation(ticket, callBy, fact.at()));
    }
    tickets.touched(ticket);
  }
}
