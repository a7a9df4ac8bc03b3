package pledge.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.conversation.ConversationId;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;

/**
 * A ticket to be opened.
 *
 * @param matterAt first message of the matter
 * @param owner null: the opener, if in the team that solves such matters, else nobody yet
 * @param fields as {@link TicketFields} took them
 * @param request repeats with the same one find the first one's ticket
 * @param splitFrom of a second matter the ticket it is split from, whose conversation it shares
 */
public record NewTicket(
    BrandId brand,
    String type,
    String tier,
    String title,
    String channel,
    @Nullable CustomerId customer,
    @Nullable ConversationId conversation,
    Instant matterAt,
    @Nullable StaffId owner,
    @Nullable StepWish nextStep,
    Map<String, String> fields,
    @Nullable UUID request,
    @Nullable TicketId splitFrom) {

  /** A matter of its own. */
  public NewTicket(
      BrandId brand,
      String type,
      String tier,
      String title,
      String channel,
      @Nullable CustomerId customer,
      @Nullable ConversationId conversation,
      Instant matterAt,
      @Nullable StaffId owner,
      @Nullable StepWish nextStep,
      Map<String, String> fields,
      @Nullable UUID request) {
    this(
        brand,
        type,
        tier,
        title,
        channel,
        customer,
        conversation,
        matterAt,
        owner,
        nextStep,
        fields,
        request,
        null);
  }
}
