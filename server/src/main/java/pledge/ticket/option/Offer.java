package pledge.ticket.option;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.ticket.TicketId;

/**
 * Ways out put to a customer at one time.
 *
 * @param id also the id of the card in the chat
 * @param words what was written above them, or how it was agreed where there are no ways
 * @param chosen which was chosen, from 1; null as long as none is
 * @param how {@code chat}, {@code link}, or as a person says: {@code phone}, {@code in_person},
 *     {@code message}
 * @param standing false once another offer took its place
 */
public record Offer(
    UUID id,
    TicketId ticket,
    int round,
    String words,
    List<WayOut> ways,
    StaffId by,
    Instant at,
    boolean standing,
    @Nullable Integer chosen,
    @Nullable Instant chosenAt,
    @Nullable String how) {

  public boolean open() {
    return standing && chosenAt == null;
  }

  public WayOut way(int place) {
    return ways.get(place - 1);
  }
}
