package pledge.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;

/**
 * The customer was told the outcome of this round; published inside the transaction.
 *
 * @param ticket as it was before
 */
public record TicketTold(Ticket ticket, ToldOutcome outcome, @Nullable StaffId by, Instant at) {}
