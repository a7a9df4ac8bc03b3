package pledge.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conversations that a group of messages goes to, locked until it is stored. */
final class Heads {

  private final Map<UUID, Head> byId = new HashMap<>();
  private final Map<UUID, Head> byIdentity = new HashMap<>();

  @Nullable Head of(Entry entry) {
    return switch (entry) {
      case Entry.FromCustomer from -> byIdentity.get(from.identity());
      case Entry.FromStaff from -> byId.get(from.conversation());
      case Entry.FromAssistant from -> byId.get(from.conversation());
      case Entry.FromSystem from -> byId.get(from.conversation());
    };
  }

  void put(Head head) {
    byId.put(head.id, head);
    if (!head.state.equals("closed")) {
      byIdentity.put(head.identity, head);
    }
  }

  /** Where nothing else is open, what a customer writes goes to the ended one. */
  void endedToo() {
    byId.values().forEach(head -> byIdentity.putIfAbsent(head.identity, head));
  }

  /** The customers whose conversation was found. */
  Set<UUID> identities() {
    return byIdentity.keySet();
  }

  List<Head> changed() {
    return byId.values().stream().filter(head -> head.changed).toList();
  }
}
