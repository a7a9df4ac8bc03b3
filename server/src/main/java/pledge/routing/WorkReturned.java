package pledge.routing;

import java.time.Instant;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.WorkRef;

/**
 * A work item went back to its queue because its person is gone. Listeners join the transaction.
 */
public record WorkReturned(WorkRef work, StaffId from, TeamId team, Instant at, String why) {}
