package pledge.conversation;

import java.time.Instant;

/** The customer rated the conversation, 1 to 5; published inside the transaction. */
public record ConversationRated(ConversationId conversation, int stars, Instant at) {}
