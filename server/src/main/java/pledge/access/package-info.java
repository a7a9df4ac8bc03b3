/**
 * Who may do what: staff, teams, roles, sign-in, API keys, signed links, visitor tokens and the
 * audit trail.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package pledge.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
