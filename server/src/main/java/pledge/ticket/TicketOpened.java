package pledge.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pledge.conversation.ConversationId;
import pledge.platform.BrandId;

/** A matter has become a ticket. */
public record TicketOpened(
    TicketId ticket, BrandId brand, @Nullable ConversationId conversation, Instant at) {}
