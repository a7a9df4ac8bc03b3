package pledge.ticket;

import java.time.Instant;

/**
 * The customer rated the ticket; published inside the transaction.
 *
 * @param ticket as it was before
 */
public record TicketRated(Ticket ticket, TicketRating rating, Instant at) {}
