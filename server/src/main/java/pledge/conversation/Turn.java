package pledge.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;

/**
 * What a responder is asked to answer.
 *
 * @param channel where it was written, such as {@code web}
 * @param visitor the channel identity that writes, for limits per visitor
 * @param address stands for the network address the visitor came from, for limits per address; null
 *     where there is none
 * @param recent the last messages, oldest first; the last one is the customer's
 * @param memory what the responder wanted remembered after its last reply
 * @param customer set when the customer is known and verified
 */
public record Turn(
    ConversationId id,
    BrandId brand,
    String channel,
    UUID visitor,
    @Nullable String address,
    String locale,
    List<MessageView> recent,
    Map<String, String> memory,
    @Nullable CustomerId customer,
    Instant now) {}
