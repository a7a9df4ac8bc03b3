package pledge.ticket;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.PublicUrl;
import pledge.access.SignedLinks;
import pledge.standard.Standards;

/**
 * Links to the customer's own page of a ticket. They expire, can't be guessed, and carry the token
 * behind {@code #}, which no server and no referrer sees.
 */
@Component
public class TicketLinks {

  private static final String PURPOSE = "ticket";

  private final SignedLinks links;
  private final PublicUrl url;
  private final Standards standards;

  TicketLinks(SignedLinks links, PublicUrl url, Standards standards) {
    this.links = links;
    this.url = url;
    this.standards = standards;
  }

  public String link(Ticket ticket, Instant now) {
    return url.link("/ticket/#" + links.sign(PURPOSE, ticket.id().value(), expires(ticket, now)));
  }

  public Instant expires(Ticket ticket, Instant now) {
    return now.plus(standards.of(ticket.brand()).setting("ticket.link"));
  }

  /** Whose page a token opens; none when it is forged or has expired. */
  public Optional<TicketId> open(String token, Instant now) {
    return links.open(PURPOSE, token, now).map(TicketId::new);
  }
}
