package pledge.conversation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.ledger.ClockView;

/**
 * A conversation as the desk shows it.
 *
 * @param state {@code open}, {@code closing} (the closing question is out) or {@code closed}
 * @param mode who answers: {@code assistant}, {@code waiting} (in a queue) or {@code person}
 * @param handedBy who handed it over; answers for it while it waits (solve.cross-owner)
 * @param returnable whether it can go one step back
 * @param place where it stands in its queue, while it waits; not in lists
 * @param abandonedAt since when the waiting customer has given no sign of life
 * @param head sequence number of the last message
 * @param unread messages behind the last one that its person has seen
 * @param clocks open clocks, those that break first in front
 * @param mood how the customer sounds over the last messages; null until one was judged
 * @param now the server's instant, against which the clocks are read
 */
@Schema(name = "Conversation")
record ConversationView(
    UUID id,
    String brand,
    String channel,
    String state,
    String mode,
    @Nullable Named owner,
    @Nullable Named team,
    @Nullable CustomerBrief customer,
    @Nullable Named handedBy,
    boolean returnable,
    WaitingRoom.@Nullable Waiting place,
    @Nullable Instant abandonedAt,
    String visitorLabel,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String closeReason,
    long head,
    long unread,
    @Nullable LastMessage lastMessage,
    @Nullable String type,
    ClosingPaper.Fields record,
    @Nullable Confirm confirm,
    List<StageView> stages,
    List<ClockView> clocks,
    @Nullable TicketBrief ticket,
    @Nullable Rating rating,
    @Nullable Mood mood,
    String locale,
    Instant now) {

  @Schema(name = "Named")
  record Named(UUID id, String name) {}

  @Schema(name = "CustomerBrief")
  record CustomerBrief(UUID id, String name) {}

  @Schema(name = "LastMessage")
  record LastMessage(long seq, AuthorKind authorKind, String kind, String text, Instant at) {}

  @Schema(name = "Confirm")
  record Confirm(
      Instant askedAt,
      @Nullable Instant answeredAt,
      @Nullable Boolean solved,
      @Nullable Boolean satisfied) {}

  @Schema(name = "StageState")
  record StageView(String stage, @Nullable Instant at) {}

  @Schema(name = "TicketBrief")
  record TicketBrief(UUID id, String number) {}

  @Schema(name = "Rating")
  record Rating(int stars, String words) {}
}
