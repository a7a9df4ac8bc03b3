package pledge.approval;

import java.time.Instant;
import java.util.UUID;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * Somebody with more authority has spoken. Published inside the deciding transaction, so that what
 * follows from it is stored with it; the money is spent from the granter's limits already.
 *
 * @param work what it was asked for
 * @param request the key the asker asked with
 */
public record ApprovalDecided(
    ApprovalId approval,
    BrandId brand,
    WorkRef work,
    UUID request,
    boolean granted,
    StaffId requester,
    StaffId by,
    String why,
    Instant at) {}
