package pledge.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BrandId;

/**
 * Messages of customers, each once, with what was heard in them; published inside the transaction
 * that judges them, in the order of their threads. Whoever listens writes in that transaction and
 * does little for most of them: these come at message rate.
 */
public record CustomersHeard(List<Heard> messages) {

  public CustomersHeard {
    messages = List.copyOf(messages);
  }

  /**
   * A message as it was heard.
   *
   * @param at when the customer wrote it
   * @param upset whether the customer is upset, as surely as the standard asks
   * @param run how many of the customer's messages in a row were upset, this one included
   * @param runFirst the first of them; null when this one isn't
   */
  public record Heard(
      ConversationId conversation,
      BrandId brand,
      String channel,
      @Nullable StaffId owner,
      @Nullable TeamId team,
      UUID message,
      String text,
      Instant at,
      Sense sense,
      boolean upset,
      int run,
      @Nullable UUID runFirst,
      @Nullable Instant runSince) {}
}
