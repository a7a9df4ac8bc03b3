/** Work that lasts: enquiries, complaints, needs; tiers, next steps, outcomes. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "standard",
      "ledger",
      "live",
      "media",
      "search",
      "conversation",
      "channel",
      "customer",
      "order",
      "store",
      "routing",
      "payment",
      "approval"
    })
@NullMarked
package pledge.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
