/** Queues, capacity and presence: who takes which work item. */
@ApplicationModule(allowedDependencies = {"platform", "access", "standard", "ledger", "live"})
@NullMarked
package pledge.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
