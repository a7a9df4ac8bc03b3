package pledge.conversation.words;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.conversation.ConversationId;
import pledge.standard.Standard;

/**
 * What a person of the staff said, or is writing, with all that judging it needs.
 *
 * @param first whether it is this person's first own message in the conversation
 * @param shown whether the customer's orders and complaints were before this person's eyes
 * @param at when it was said, or now
 * @param unmet the customer's negative message that no understanding has met yet
 */
record StaffTurn(
    Standard standard,
    ConversationId conversation,
    String locale,
    StaffId staff,
    boolean first,
    boolean shown,
    @Nullable UUID unmet,
    String text,
    Instant at) {}
