/**
 * The ways in and out: web chat, text messages, and the Outbox that every text to a customer
 * passes.
 */
@ApplicationModule(
    allowedDependencies = {"platform", "access", "standard", "ledger", "live", "customer"})
@NullMarked
package pledge.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
