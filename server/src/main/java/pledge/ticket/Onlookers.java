package pledge.ticket;

import java.util.Collection;
import pledge.access.StaffId;

/**
 * Who wants to know what happens on a ticket beside those whom its own row names. They are told
 * only as long as they may see it, which the caller looks after.
 */
public interface Onlookers {

  Collection<StaffId> of(TicketId ticket);
}
