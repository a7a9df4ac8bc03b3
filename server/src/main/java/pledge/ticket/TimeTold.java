package pledge.ticket;

import java.time.Instant;
import pledge.standard.ClauseId;

/**
 * The customer was told by when this clause's clock is due: from now on being late is announced
 * (solve.notice-before-late). Published inside the transaction that told it, while the clock is
 * open.
 */
public record TimeTold(Ticket ticket, ClauseId clause, Instant at) {}
