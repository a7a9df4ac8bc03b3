package pledge.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.platform.BrandId;

/**
 * A conversation has ended.
 *
 * @param reason {@code solved}, {@code unanswered} or {@code ticket}
 */
public record ConversationClosed(
    ConversationId conversation,
    BrandId brand,
    UUID visitor,
    String channel,
    String type,
    @Nullable StaffId owner,
    String reason,
    Instant at) {}
