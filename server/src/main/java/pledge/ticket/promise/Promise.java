package pledge.ticket.promise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.standard.ClauseId;
import pledge.ticket.TicketId;
import pledge.ticket.ToldOutcome;

/**
 * "We call you by four."
 *
 * @param clock the commitment that watches it
 * @param text what will be done
 * @param way how the customer will hear of it
 * @param why the reason it took the place of an earlier one; empty when it is the first
 * @param by who promised; null when the program did
 */
record Promise(
    UUID clock,
    TicketId ticket,
    ClauseId clause,
    String text,
    ToldOutcome.Way way,
    String why,
    Instant due,
    @Nullable StaffId by,
    Instant at) {}
