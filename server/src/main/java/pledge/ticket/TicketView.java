package pledge.ticket;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.ledger.ClockView;
import pledge.ledger.ClockView.Named;

/** A ticket as screens read it. */
@Schema(name = "Ticket")
record TicketView(
    UUID id,
    String number,
    String brand,
    String type,
    String tier,
    TicketState state,
    String title,
    String channel,
    @Nullable Named customer,
    @Nullable UUID conversation,
    @Nullable Named owner,
    @Nullable Named team,
    @Nullable Step nextStep,
    @Nullable Told outcome,
    Map<String, String> fields,
    Instant createdAt,
    @Nullable Instant solvedAt,
    @Nullable Instant closedAt,
    int round,
    int version,
    List<ClockView> clocks,
    @Nullable TicketRating rating,
    Instant now) {

  /** What happens next; {@code team} has it as long as nobody has taken it. */
  @Schema(name = "TicketStep")
  record Step(String text, Instant due, @Nullable Named owner, @Nullable Named team) {}

  /** What the customer was told. */
  @Schema(name = "TicketOutcome")
  record Told(String text, Instant toldAt, String way) {}
}
