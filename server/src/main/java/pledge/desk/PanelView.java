package pledge.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.customer.CustomerView;
import pledge.ledger.ClockView;
import pledge.order.OrderView;

/**
 * Who this is and what is open, beside a conversation.
 *
 * @param customer masked; null as long as nobody knows who writes
 * @param orders the customer's newest, with logistics
 * @param promises open clocks of the conversation and of the customer's tickets and orders, those
 *     that break first in front
 * @param earlier the customer's conversations before this one, the newest first
 * @param suggestions what the knowledge base offers for the customer's last message
 */
@Schema(name = "Panel")
record PanelView(
    @Nullable CustomerView customer,
    List<OrderView> orders,
    List<TicketBrief> tickets,
    List<ClockView> promises,
    List<Earlier> earlier,
    List<Suggestion> suggestions,
    Instant now) {

  /**
   * A ticket of the customer.
   *
   * @param title null when the ticket is not the asker's to read
   */
  @Schema(name = "PanelTicket")
  record TicketBrief(
      UUID id,
      String number,
      String type,
      String tier,
      String state,
      @Nullable String title,
      Instant createdAt) {}

  /**
   * A conversation before this one.
   *
   * @param state {@code open}, {@code closing} or {@code closed}
   * @param type empty as long as it isn't typed
   * @param summary what it was about; null when the conversation is not the asker's to read
   */
  @Schema(name = "EarlierConversation")
  record Earlier(
      UUID id,
      String channel,
      Instant openedAt,
      String state,
      String type,
      @Nullable String summary,
      @Nullable UUID ticket) {}

  /**
   * Something to say.
   *
   * @param kind {@code faq}, {@code script} or {@code article}
   */
  @Schema(name = "Suggestion")
  record Suggestion(UUID id, String kind, String title, String answer) {}
}
