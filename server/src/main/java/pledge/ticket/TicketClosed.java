package pledge.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.conversation.ConversationId;
import pledge.platform.BrandId;

/**
 * A ticket was closed; the customer knows the outcome.
 *
 * @param round which time it was closed: a reopened ticket closes again
 */
public record TicketClosed(
    TicketId ticket,
    BrandId brand,
    String number,
    int round,
    String type,
    String channel,
    @Nullable ConversationId conversation,
    @Nullable StaffId owner,
    @Nullable TeamId team,
    Instant at) {}
