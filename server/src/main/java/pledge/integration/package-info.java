/** The doors to people and machines outside the flow of work: alarms and webhooks. */
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
      "feedback",
      "insight"
    })
@NullMarked
package pledge.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
