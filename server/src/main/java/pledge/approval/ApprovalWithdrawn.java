package pledge.approval;

import java.time.Instant;
import java.util.UUID;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * Whoever asked has taken it back before anybody decided. Published inside the withdrawing
 * transaction; nothing was spent for it.
 *
 * @param request the key the asker asked with
 */
public record ApprovalWithdrawn(
    ApprovalId approval, BrandId brand, WorkRef work, UUID request, StaffId by, Instant at) {}
