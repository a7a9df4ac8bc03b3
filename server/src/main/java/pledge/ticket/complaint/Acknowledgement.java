package pledge.ticket.complaint;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.standard.Executes;
import pledge.ticket.CustomerWord;
import pledge.ticket.Ticket;

/**
 * The word that a complaint has arrived goes out by itself in the very transaction that makes it
 * one, and names the time of the call as the officers' hours give it: by text message to the known
 * phone; where none is known in the customer's own channel, asking for one. Where there is no way at
 * all the clock runs on, and breaks, until a person has found one.
 */
@Component
@Executes("complaint.ack")
class Acknowledgement {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final CustomerWord word;
  private final ComplaintClocks clocks;
  private final Brands brands;

  Acknowledgement(CustomerWord word, ComplaintClocks clocks, Brands brands) {
    this.word = word;
    this.clocks = clocks;
    this.brands = brands;
  }

  void send(Ticket ticket, Instant callBy, Instant now) {
    var brand = brands.get(ticket.brand());
    var values =
        Map.of(
            "brand",
            word.locale(ticket).startsWith("en") ? brand.nameEn() : brand.nameZh(),
            "number",
            ticket.number(),
            "time",
            TIME.format(callBy.atZone(brand.zone())));
    switch (word.tell(ticket, "complaint.ask-phone", values, "complaint.ack", now)) {
      case CONVERSATION -> clocks.acknowledged(ticket, now, "told in the conversation");
      case NOBODY -> {}
    }
  }
}
