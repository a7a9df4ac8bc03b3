/** Sockets and hints: tells browsers that something has changed; they re-read from their cursor. */
@ApplicationModule(allowedDependencies = {"platform", "access", "standard", "ledger"})
@NullMarked
package pledge.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
