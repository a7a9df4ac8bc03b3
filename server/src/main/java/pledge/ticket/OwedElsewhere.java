package pledge.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import pledge.platform.WorkRef;

/** Work items of another room whose promises are a ticket's too, such as an after-sales request. */
public interface OwedElsewhere {

  /** Those of these tickets; a ticket without any is left out. */
  Map<TicketId, List<WorkRef>> of(Collection<TicketId> tickets);
}
