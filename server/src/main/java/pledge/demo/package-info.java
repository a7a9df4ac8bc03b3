/** A demo brand, so that a newcomer finds a shop at work. */
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
      "insight",
      "desk"
    })
@NullMarked
package pledge.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
