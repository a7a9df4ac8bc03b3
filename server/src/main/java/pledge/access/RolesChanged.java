package pledge.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;

/**
 * A person was given these roles, on joining or later (role.set). Published within the transaction
 * that stores them.
 *
 * @param by who decided; null when the system set itself up
 */
public record RolesChanged(
    StaffId staff, BrandId brand, Set<Role> roles, @Nullable StaffId by, Instant at) {}
