package pledge.routing;

import java.time.Instant;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.WorkRef;

/** A person took a work item. Published inside the assigning transaction: listeners join it. */
public record WorkAssigned(WorkRef work, StaffId staff, TeamId team, How how, Instant at) {

  /** How it came to them. */
  public enum How {
    /** The queue gave it. */
    QUEUE,
    /** They picked it from the queue. */
    CLAIMED,
    /** Somebody handed it to them by name. */
    HANDED,
    /** A supervisor took it over. */
    TAKEN_OVER
  }
}
