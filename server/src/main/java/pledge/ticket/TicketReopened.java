package pledge.ticket;

import java.time.Instant;
import pledge.platform.BrandId;

/** A solved or closed ticket goes on. */
public record TicketReopened(TicketId ticket, BrandId brand, int round, Instant at) {}
