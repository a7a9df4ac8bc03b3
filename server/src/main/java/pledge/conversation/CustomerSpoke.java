package pledge.conversation;

import java.time.Instant;
import java.util.UUID;
import pledge.platform.BrandId;

/**
 * A customer wrote in a conversation that belongs to a ticket. Rare beside all messages, so it may
 * go through the publication registry.
 */
public record CustomerSpoke(
    ConversationId conversation, BrandId brand, UUID ticket, UUID message, Instant at) {}
