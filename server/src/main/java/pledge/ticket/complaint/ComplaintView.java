package pledge.ticket.complaint;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.ledger.ClockView.Named;

/**
 * What a complaint has beside its ticket, as screens read it.
 *
 * @param gaps what its record still lacks: {@code customer}, {@code handling}, {@code result},
 *     {@code cause}, {@code measure}, or the code of a field
 * @param silentDays on how many days running nobody was reached
 * @param silentDaysNeeded how many it takes before a supervisor may end it as unanswered
 */
@Schema(name = "Complaint")
record ComplaintView(
    UUID ticket,
    Instant recognisedAt,
    Instant confirmedAt,
    int round,
    @Nullable Instant callBy,
    Complaint.@Nullable Purpose callFor,
    List<CallView> calls,
    List<VerdictView> verdicts,
    List<String> gaps,
    int silentDays,
    int silentDaysNeeded,
    Instant now) {

  @Schema(name = "ComplaintCall")
  record CallView(
      UUID id,
      int round,
      Instant at,
      Named who,
      Complaint.Purpose what,
      boolean reached,
      boolean told,
      String note,
      @Nullable Instant nextAt) {}

  /**
   * @param who null when the customer gave it by a rating
   */
  @Schema(name = "ComplaintVerdict")
  record VerdictView(
      int round,
      CustomerVerdict.Kind verdict,
      CustomerVerdict.Way way,
      Instant at,
      @Nullable Named who,
      String note) {}
}
