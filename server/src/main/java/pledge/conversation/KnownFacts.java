package pledge.conversation;

import java.util.Optional;

/**
 * What the system knows about whoever writes in a conversation, so that nobody asks for it again
 * (chat.history-first). Offered by a room that knows orders and customers.
 */
public interface KnownFacts {

  /**
   * @param what {@code order}, {@code phone}, {@code address} or {@code name}
   * @return as it may stand on a screen: personal data masked
   */
  Optional<String> known(Conversations.Brief conversation, String what);
}
