package pledge.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.conversation.ConversationId;
import pledge.ledger.Answerable;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * A rating asked for.
 *
 * @param work the conversation or ticket that ended, or the pick-up that was collected
 * @param round which time the ticket was closed; 1 for conversations
 * @param conversation the thread that shows the question, if there is one
 * @param shop where it was collected
 * @param rating what came of it, once it did
 */
record Ask(
    UUID id,
    BrandId brand,
    WorkRef work,
    int round,
    String number,
    @Nullable ConversationId conversation,
    @Nullable UUID visitor,
    @Nullable StaffId owner,
    @Nullable TeamId team,
    @Nullable UUID shop,
    String channel,
    String kind,
    Instant askedAt,
    Instant expiresAt,
    @Nullable Rating rating) {

  Answerable who() {
    return new Answerable(owner, team, shop);
  }
}
