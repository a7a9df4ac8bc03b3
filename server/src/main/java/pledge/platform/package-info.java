/**
 * The ground: database launcher, clock, jobs and their heartbeats, problem+json, and the small
 * types every room shares.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package pledge.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
