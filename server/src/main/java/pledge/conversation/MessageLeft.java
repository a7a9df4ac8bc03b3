package pledge.conversation;

import java.time.Instant;
import pledge.access.TeamId;
import pledge.platform.BrandId;

/**
 * A customer wanted a person while nobody was on duty: the message is taken and somebody owes an
 * answer (online.message-reply).
 *
 * @param since when the customer wrote
 */
public record MessageLeft(
    ConversationId conversation,
    BrandId brand,
    TeamId team,
    String channel,
    Instant since,
    Instant at) {}
