package pledge.ticket;

import java.time.Instant;
import pledge.access.Actor;

/** A ticket is of another type now; published inside the transaction. */
public record TicketRetyped(Ticket before, Ticket after, Actor by, Instant at) {}
