/**
 * The shop floor as a channel: visits from the entry to the farewell, what was tried and bought
 * there, and what the shop owes its guests afterwards.
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
      "customer"
    })
@NullMarked
package pledge.shopfloor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
