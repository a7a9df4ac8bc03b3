package pledge.approval;

import java.time.Instant;
import pledge.platform.WorkRef;

/**
 * Somebody is about to decide. Published at the beginning of the deciding transaction: whoever owns
 * the work item takes its lock now, so that deciding and asking anew take locks in the same order.
 */
public record ApprovalDeciding(WorkRef work, Instant at) {}
