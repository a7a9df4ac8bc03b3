/** Articles, frequent questions and scripts, and finding the right one. */
@ApplicationModule(allowedDependencies = {"platform", "access", "standard", "ledger", "live"})
@NullMarked
package pledge.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
