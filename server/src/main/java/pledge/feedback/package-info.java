/**
 * Ratings: asked for when a conversation or ticket ends or a pick-up was collected, given in the
 * chat or by signed link.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "standard",
      "ledger",
      "live",
      "ticket",
      "conversation",
      "pickup",
      "channel",
      "customer"
    })
@NullMarked
package pledge.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
