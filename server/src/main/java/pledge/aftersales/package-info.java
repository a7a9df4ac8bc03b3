/**
 * Returns, exchanges, refunds, repairs, warranty and parts sent anew, from request to money back.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "standard",
      "ledger",
      "live",
      "media",
      "ticket",
      "order",
      "store",
      "customer",
      "payment",
      "approval"
    })
@NullMarked
package pledge.aftersales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
