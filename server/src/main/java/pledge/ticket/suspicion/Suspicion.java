package pledge.ticket.suspicion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.conversation.ConversationId;
import pledge.platform.BrandId;
import pledge.platform.Uuid7;
import pledge.ticket.TicketId;

/**
 * Something that sounds like a complaint.
 *
 * @param conversation where it was said; null on a ticket without one
 * @param ticket the ticket it was said on, or that it became
 * @param message what raised it; null for a rating and for a word on the ticket's page
 * @param from the span of the message that raised it; empty when all of it did
 * @param figure stars of a rating, or how many messages in a row were upset
 * @param at when the customer wrote or rated it: the first complaining word
 * @param decidedBy null when the customer chose to complain themself
 */
record Suspicion(
    UUID id,
    BrandId brand,
    @Nullable ConversationId conversation,
    @Nullable TicketId ticket,
    Reason reason,
    @Nullable UUID message,
    int from,
    int to,
    int figure,
    String channel,
    Instant at,
    State state,
    @Nullable StaffId decidedBy,
    @Nullable Instant decidedAt,
    String why) {

  /** As it is raised: about the conversation where there is one, else about the ticket. */
  static Suspicion raised(
      BrandId brand,
      @Nullable ConversationId conversation,
      @Nullable TicketId ticket,
      String channel,
      Reason reason,
      Instant at) {
    return new Suspicion(
        Uuid7.next(),
        brand,
        conversation,
        conversation == null ? ticket : null,
        reason,
        null,
        0,
        0,
        0,
        channel,
        at,
        State.OPEN,
        null,
        null,
        "");
  }

  /** The same, shown by this stretch of a message, or by the whole of it. */
  Suspicion shownBy(@Nullable UUID message, int from, int to) {
    return new Suspicion(
        id,
        brand,
        conversation,
        ticket,
        reason,
        message,
        from,
        to,
        figure,
        channel,
        at,
        state,
        decidedBy,
        decidedAt,
        why);
  }

  /** The same with so many stars, or so many messages. */
  Suspicion counting(int figure) {
    return new Suspicion(
        id,
        brand,
        conversation,
        ticket,
        reason,
        message,
        from,
        to,
        figure,
        channel,
        at,
        state,
        decidedBy,
        decidedAt,
        why);
  }

  /** Why it is suspected, the weakest first: what was decided is not raised again by less. */
  enum Reason {
    /** So many upset messages in a row. */
    MOOD,
    /** It sounds like one, and upset. */
    MEANING,
    /** A low rating. */
    RATING,
    /** A phrase by which customers threaten or blame. */
    WORDS,
    /** The customer says in so many words that they complain. */
    SAID,
    /** The customer chose to complain, which needs nobody's confirmation. */
    CHOSEN;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Reason of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  enum State {
    OPEN,
    CONFIRMED,
    REJECTED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
