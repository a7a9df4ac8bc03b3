package pledge.routing;

import java.time.Instant;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.WorkRef;

/** A person took a work item. Published inside the assigning transaction: listeners join it. */
public record WorkAssigned(WorkRef work, StaffId staff, TeamId team, Instant at) {}
