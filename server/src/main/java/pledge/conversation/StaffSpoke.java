package pledge.conversation;

import java.time.Instant;
import java.util.UUID;
import pledge.access.StaffId;
import pledge.platform.BrandId;

/**
 * A person of the staff wrote to the customer in a conversation that belongs to a ticket, at the
 * live desk and not on the ticket itself.
 */
public record StaffSpoke(
    ConversationId conversation,
    BrandId brand,
    UUID ticket,
    StaffId staff,
    UUID message,
    Instant at) {}
