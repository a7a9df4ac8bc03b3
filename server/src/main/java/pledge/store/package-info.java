/** Shops: where they are, when they are open, who works there. */
@ApplicationModule(allowedDependencies = {"platform", "access", "standard", "ledger", "live"})
@NullMarked
package pledge.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
