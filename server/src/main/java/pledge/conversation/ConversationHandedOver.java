package pledge.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BrandId;

/**
 * A person handed a conversation on, sent it back or took it over.
 *
 * @param by who did it
 * @param to the person it went to; null while it waits in the team's queue
 */
public record ConversationHandedOver(
    ConversationId conversation,
    BrandId brand,
    StaffId by,
    TeamId team,
    @Nullable StaffId to,
    Instant at) {}
