/** Read-only views that join rooms for one screen. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "standard",
      "ledger",
      "live",
      "search",
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
      "aftersales",
      "pickup",
      "shopfloor",
      "feedback",
      "insight"
    })
@NullMarked
package pledge.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
