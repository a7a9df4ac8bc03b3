package pledge.approval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * A question to somebody with more authority.
 *
 * @param work what it is about
 * @param label how people call that work item, such as a ticket's number
 * @param matter {@code refund}, {@code compensation}, or another room's word where no money moves
 * @param fen how much, in fen of CNY; 0 where no money moves
 * @param asked whose word is asked for; who holds a role above it may decide as well
 * @param approver who answers for the clock now
 * @param second whether two people must agree
 * @param firstBy who agreed first, where two must
 */
public record Approval(
    ApprovalId id,
    BrandId brand,
    WorkRef work,
    String label,
    String matter,
    long fen,
    String reason,
    StaffId requester,
    Role asked,
    StaffId approver,
    boolean second,
    @Nullable StaffId firstBy,
    State state,
    Instant askedAt,
    @Nullable StaffId decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String why,
    UUID request) {

  public enum State {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("granted")
    GRANTED,
    @JsonProperty("refused")
    REFUSED,
    /** Taken back by whoever asked, before anybody had decided. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean open() {
    return state == State.OPEN;
  }
}
