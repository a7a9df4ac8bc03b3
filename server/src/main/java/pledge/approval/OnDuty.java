package pledge.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import pledge.access.StaffId;

/** Who of these people is there to answer. Offered by a room that knows presence and shifts. */
public interface OnDuty {

  Set<StaffId> among(Collection<StaffId> people, Instant now);
}
