/** One person behind many identities: profile, masked reading, recorded looks. */
@ApplicationModule(allowedDependencies = {"platform", "access", "standard", "ledger", "live"})
@NullMarked
package pledge.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
