/**
 * Refunds and compensation: what goes back of an order, the journal of money moves, the gateway.
 */
@ApplicationModule(
    allowedDependencies = {"platform", "access", "standard", "ledger", "live", "order", "approval"})
@NullMarked
package pledge.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
