package pledge.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.SystemActor;
import pledge.conversation.Conversations;
import pledge.conversation.MessageView;
import pledge.platform.Outcome;
import pledge.standard.Standards;

/**
 * What the program itself says to the customer of a ticket, in the standard's words, on the
 * customer's own channel. Joins the caller's transaction: said if and only if that commits.
 */
@Component
public class CustomerWord {

  private static final SystemActor BY = new SystemActor("ticket");

  /** On which way the customer was told. */
  public enum Reached {
    CONVERSATION,
    /** No way to this customer is known: a person has to find one. */
    NOBODY
  }

  private final Conversations conversations;
  private final Standards standards;
  private final Timeline timeline;

  CustomerWord(Conversations conversations, Standards standards, Timeline timeline) {
    this.conversations = conversations;
    this.standards = standards;
    this.timeline = timeline;
  }

  /**
   * Says a text of the standard; the caller holds the ticket's lock.
   *
   * @param key names the occasion, such as {@code late:<clock>}: the same is said once
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Reached tell(
      Ticket ticket, String textKey, Map<String, String> values, String key, Instant now) {
    var id = UUID.nameUUIDFromBytes((ticket.id() + "/word/" + key).getBytes(UTF_8));
    var conversation = ticket.conversation();
    if (conversation == null) {
      return Reached.NOBODY;
    }
    if (timeline.taken(ticket.id(), id)) {
      return Reached.CONVERSATION;
    }
    var text = standards.of(ticket.brand()).text(textKey, locale(ticket), values);
    switch (conversations.notice(conversation, id, text, "ticket", now)) {
      case Outcome.Done<MessageView> told -> {}
      case Outcome.Refused<MessageView>(var refusal) ->
          throw new IllegalStateException("the standard's own text is refused: " + refusal);
    }
    timeline.add(ticket.id(), TicketEntry.MESSAGE, BY, text, Map.of("occasion", key), now, id);
    return Reached.CONVERSATION;
  }

  /** The language the customer was served in. */
  public String locale(Ticket ticket) {
    var conversation = ticket.conversation();
    return conversation == null
        ? "zh-CN"
        : conversations.find(conversation).map(Conversations.Brief::locale).orElse("zh-CN");
  }
}
