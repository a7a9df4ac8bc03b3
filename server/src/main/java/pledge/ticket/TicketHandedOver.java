package pledge.ticket;

import java.time.Instant;
import pledge.access.Actor;
import pledge.ledger.Answerable;

/**
 * A ticket is somebody else's now; published inside the transaction.
 *
 * @param before as it was
 */
public record TicketHandedOver(Ticket before, Answerable to, Actor by, Instant at) {}
