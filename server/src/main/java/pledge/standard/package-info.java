/**
 * The service standard as versioned data: clauses, limits, calendars, phrases, stages, tiers,
 * authority.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package pledge.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
