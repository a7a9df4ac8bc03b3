package pledge.ticket;

import java.time.Instant;
import pledge.ledger.Answerable;

/**
 * A person has answered the customer of a ticket, with more than "one moment"; published inside the
 * transaction.
 *
 * @param atDesk in the live conversation, not on the ticket itself
 */
public record TicketAnswered(
    Ticket ticket, boolean atDesk, String text, Answerable by, Instant at) {}
