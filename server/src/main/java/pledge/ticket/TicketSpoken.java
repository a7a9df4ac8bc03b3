package pledge.ticket;

import java.time.Instant;
import pledge.ledger.Answerable;

/** A person wrote to the customer on the ticket; published inside the transaction. */
public record TicketSpoken(Ticket ticket, String text, Answerable by, Instant at) {}
