/**
 * What was promised (commitments: clocks on any work item) and what happened (observations,
 * roll-ups).
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "standard"})
@NullMarked
package pledge.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
