/**
 * Ordered online, collected in the shop: the shop hears of it at once, confirms within its hour,
 * the customer gets a code, and the goods go to whoever has number and code.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "standard",
      "ledger",
      "live",
      "order",
      "store",
      "channel",
      "customer",
      "payment"
    })
@NullMarked
package pledge.pickup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
