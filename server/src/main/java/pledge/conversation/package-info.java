/** Threads and messages: the live desk's heart. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "standard",
      "ledger",
      "live",
      "search",
      "media",
      "channel",
      "customer",
      "routing",
      "knowledge"
    })
@NullMarked
package pledge.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
