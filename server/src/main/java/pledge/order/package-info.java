/** The order system's mirror: orders, goods, logistics. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "standard",
      "ledger",
      "live",
      "customer",
      "store",
      "channel"
    })
@NullMarked
package pledge.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
