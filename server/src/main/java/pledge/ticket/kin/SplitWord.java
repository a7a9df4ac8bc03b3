package pledge.ticket.kin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.conversation.ConversationId;
import pledge.ticket.TicketId;

/**
 * A word that went to a second matter.
 *
 * @param ticket the second matter
 * @param origin where it was said
 * @param seq of the origin's timeline; null for what was said before that began
 * @param message of the conversation; null for what stands only on the ticket
 */
record SplitWord(
    TicketId ticket,
    TicketId origin,
    @Nullable Integer seq,
    @Nullable ConversationId conversation,
    @Nullable UUID message,
    Instant at) {}
