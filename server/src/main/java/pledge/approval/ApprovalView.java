package pledge.approval;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.Role;
import pledge.ledger.ClockView;
import pledge.platform.WorkRef;

/**
 * An approval as screens show it.
 *
 * @param label how people call the work item, such as a ticket's number
 * @param matter {@code refund}, {@code compensation}, or another word where no money moves
 * @param fen in fen of CNY; 0 where no money moves
 * @param asked the role whose word it takes
 * @param approver who answers for the clock
 * @param second whether two people must agree
 * @param first who agreed first
 * @param mine whether the asker may decide it now
 * @param clock the open clock; null once decided
 * @param steps its history; in lists left out
 */
@Schema(name = "Approval")
record ApprovalView(
    UUID id,
    WorkRef work,
    String label,
    String matter,
    long fen,
    String reason,
    ClockView.Named requester,
    Role asked,
    ClockView.Named approver,
    boolean second,
    ClockView.@Nullable Named first,
    Approval.State state,
    Instant askedAt,
    ClockView.@Nullable Named decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String why,
    boolean mine,
    @Nullable ClockView clock,
    @Nullable List<StepView> steps) {

  /** What happened in the life of an approval. */
  enum What {
    @JsonProperty("asked")
    ASKED,
    @JsonProperty("passed")
    PASSED,
    @JsonProperty("seconded")
    SECONDED,
    @JsonProperty("granted")
    GRANTED,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("withdrawn")
    WITHDRAWN
  }

  /**
   * One step.
   *
   * @param who who did it; null: the system
   * @param whom who was asked next
   */
  @Schema(name = "ApprovalStep")
  record StepView(
      Instant at,
      What what,
      ClockView.@Nullable Named who,
      ClockView.@Nullable Named whom,
      String why) {}
}
