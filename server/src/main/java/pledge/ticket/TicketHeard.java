package pledge.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * The customer wrote on their page of a ticket that has no conversation; published inside the
 * transaction.
 *
 * @param ticket as it was before
 * @param key of the entry in the ticket's timeline
 */
public record TicketHeard(Ticket ticket, String text, UUID key, Instant at) {}
