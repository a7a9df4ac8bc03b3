package pledge.routing;

import java.time.Instant;
import pledge.access.TeamId;
import pledge.platform.WorkRef;

/**
 * Nobody of the team, nor of the one that helps it, is there any more: the work item has left its
 * queue. Listeners join the transaction and do what is done with nobody on duty.
 */
public record WorkStranded(WorkRef work, TeamId team, Instant at) {}
