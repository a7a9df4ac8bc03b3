package pledge.ticket.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;

/**
 * An officer's call.
 *
 * @param told whether the customer was told how the matter stands, which is the feedback on the way
 * @param nextAt by when it is tried again, where nobody was reached
 */
record Call(
    UUID id,
    int round,
    Instant at,
    StaffId who,
    Complaint.Purpose what,
    boolean reached,
    boolean told,
    String note,
    @Nullable Instant nextAt) {}
