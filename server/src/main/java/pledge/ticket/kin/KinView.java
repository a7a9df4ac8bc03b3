package pledge.ticket.kin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.ticket.Ticket;
import pledge.ticket.TicketState;

/**
 * What a ticket has to do with others, as far as whoever asks may see these.
 *
 * @param merged whether it is a duplicate; its main ticket is null where it may not be seen
 * @param suggested open ones that may be about the same matter
 * @param words of which this second matter is made
 * @param gone what went from here to a second matter
 */
@Schema(name = "TicketKin")
record KinView(
    boolean merged,
    @Nullable Kin mergedInto,
    @Nullable Instant mergedAt,
    List<Kin> duplicates,
    List<Kin> links,
    List<Kin> suggested,
    List<Word> words,
    List<Gone> gone,
    Instant now) {

  /**
   * @param how what the ticket asked about is to this one: {@code related}, {@code follow-up},
   *     {@code followed-by}, {@code caused-by}, {@code cause-of}, {@code split-from}, {@code
   *     split-into}; empty where they aren't linked
   */
  @Schema(name = "TicketKinOne")
  record Kin(
      UUID id,
      String number,
      String type,
      TicketState state,
      String title,
      Instant createdAt,
      String how) {

    static Kin of(Ticket ticket, String how) {
      return new Kin(
          ticket.id().value(),
          ticket.number(),
          ticket.type(),
          ticket.state(),
          ticket.title(),
          ticket.createdAt(),
          how);
    }
  }

  /**
   * @param message where it stands in the conversation; null for an entry of the first ticket
   */
  @Schema(name = "TicketKinWord")
  record Word(Instant at, String text, @Nullable UUID conversation, @Nullable UUID message) {}

  /**
   * @param seq in this ticket's timeline; null for what was said before that began
   * @param number of the second matter; null where it may not be seen
   */
  @Schema(name = "TicketKinGone")
  record Gone(
      @Nullable Integer seq, @Nullable UUID message, UUID ticket, @Nullable String number) {}
}
