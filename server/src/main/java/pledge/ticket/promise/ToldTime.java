package pledge.ticket.promise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.standard.ClauseId;
import pledge.ticket.TicketId;

/**
 * A time the customer was told and waits for.
 *
 * @param clock the commitment that was running when it was told
 * @param askAt when whoever answers for it is asked for a new time
 * @param noticeAt when the program tells the customer if nobody has; null where it can't in time
 * @param askedAt when they were asked
 * @param announcedAt when the customer heard that it takes longer
 * @param renewedTo the time the program's own notice named: a promise that begins when this one has
 *     lapsed
 */
record ToldTime(
    UUID clock,
    TicketId ticket,
    ClauseId clause,
    Instant toldAt,
    Instant dueAt,
    Instant askAt,
    @Nullable Instant noticeAt,
    @Nullable Instant askedAt,
    @Nullable Instant announcedAt,
    @Nullable Instant renewedTo) {}
