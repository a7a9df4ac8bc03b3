/** Asking someone with more authority, with substitutes and four eyes. */
@ApplicationModule(allowedDependencies = {"platform", "access", "standard", "ledger", "live"})
@NullMarked
package pledge.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
