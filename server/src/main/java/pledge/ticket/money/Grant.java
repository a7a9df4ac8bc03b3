package pledge.ticket.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.approval.ApprovalId;
import pledge.order.OrderId;
import pledge.standard.Policy;
import pledge.ticket.TicketId;

/**
 * Something granted to a customer on a ticket.
 *
 * @param id made of the ticket and the client's key, so that a repeat finds it; approval and
 *     payment are asked under it too
 * @param fen in fen of CNY; 0 of a return, whose refund is granted once the goods are back
 * @param policy its basis, in that version of the standard
 * @param approval what was asked, where it exceeded the limits
 */
record Grant(
    UUID id,
    TicketId ticket,
    Policy.Grant kind,
    long fen,
    String policy,
    UUID standardVersion,
    @Nullable OrderId order,
    @Nullable String orderNumber,
    String reason,
    StaffId by,
    State state,
    @Nullable ApprovalId approval,
    Instant at) {

  enum State {
    /** Somebody with more authority has been asked. */
    @JsonProperty("asked")
    ASKED,
    @JsonProperty("granted")
    GRANTED,
    @JsonProperty("refused")
    REFUSED,
    /** Taken back by whoever asked, before anybody had decided. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** Granted, but the money could not be paid; the limits it spent are given back. */
    @JsonProperty("failed")
    FAILED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
