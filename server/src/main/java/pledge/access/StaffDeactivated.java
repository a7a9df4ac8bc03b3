package pledge.access;

import java.time.Instant;
import pledge.platform.BrandId;

/**
 * A person left the staff: every sign-in of theirs is over. Published within the transaction that
 * stores it, so that their work can be given back in it.
 */
public record StaffDeactivated(StaffId staff, BrandId brand, Instant at) {}
