package pledge.platform;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A listener that fails at the first try of each event. */
@Component
class FailsOnce {

  record Happened(UUID id) {}

  private final Set<UUID> tried = ConcurrentHashMap.newKeySet();
  private final Set<UUID> finished = ConcurrentHashMap.newKeySet();

  @ApplicationModuleListener
  void on(Happened event) {
    if (tried.add(event.id())) {
      throw new IllegalStateException("not yet");
    }
    finished.add(event.id());
  }

  boolean finished(Happened event) {
    return finished.contains(event.id());
  }
}
