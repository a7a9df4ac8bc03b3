package pledge.ticket.analysis;

import java.time.Instant;
import pledge.access.StaffId;
import pledge.ticket.TicketId;

/**
 * Why a complaint came about.
 *
 * @param cause a leaf of the standard's tree
 * @param note what a code can't say
 */
record Analysis(TicketId ticket, String cause, String note, StaffId who, Instant at) {}
