/**
 * The robot: a participant of conversations that answers from the knowledge base and the orders.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "standard",
      "ledger",
      "live",
      "conversation",
      "knowledge",
      "order",
      "routing"
    })
@NullMarked
package pledge.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
