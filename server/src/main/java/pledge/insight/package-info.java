/** The compliance board: what was kept, clause by clause, read from roll-ups. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "standard",
      "ledger",
      "live",
      "customer",
      "store",
      "knowledge",
      "routing",
      "approval",
      "channel",
      "order",
      "payment",
      "conversation",
      "assistant",
      "ticket",
      "feedback"
    })
@NullMarked
package pledge.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
