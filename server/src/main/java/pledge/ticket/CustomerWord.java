package pledge.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.SystemActor;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.TextMessages;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.MessageView;
import pledge.customer.Customers;
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
    /** The text message is written; {@code TextMessageMoved} tells what becomes of it. */
    SMS,
    /** No way to this customer is known: a person has to find one. */
    NOBODY
  }

  private final Conversations conversations;
  private final Standards standards;
  private final Timeline timeline;
  private final Customers customers;
  private final TextMessages texts;
  private final Outbox outbox;

  CustomerWord(
      Conversations conversations,
      Standards standards,
      Timeline timeline,
      Customers customers,
      TextMessages texts,
      Outbox outbox) {
    this.conversations = conversations;
    this.standards = standards;
    this.timeline = timeline;
    this.customers = customers;
    this.texts = texts;
    this.outbox = outbox;
  }

  /**
   * Says a text of the standard in the ticket's conversation; where it came from none, by text
   * message to the known phone. The caller holds the ticket's lock.
   *
   * @param key names the occasion, such as {@code late:<clock>}: the same is said once
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Reached tell(
      Ticket ticket, String textKey, Map<String, String> values, String key, Instant now) {
    var conversation = ticket.conversation();
    return conversation == null
        ? text(ticket, textKey, values, key, now)
        : say(ticket, conversation, textKey, values, key, now);
  }

  private Reached say(
      Ticket ticket,
      ConversationId conversation,
      String textKey,
      Map<String, String> values,
      String key,
      Instant now) {
    var id = id(ticket, key);
    if (timeline.taken(ticket.id(), id)) {
      return Reached.CONVERSATION;
    }
    var text = standards.of(ticket.brand()).text(textKey, locale(ticket), values);
    switch (conversations.notice(conversation, id, text, "ticket", now)) {
      case Outcome.Done<MessageView> told -> {}
      case Outcome.Refused<MessageView>(var refusal) ->
          throw new IllegalStateException("the standard's own text is refused: " + refusal);
    }
    noted(ticket, text, key, Reached.CONVERSATION, now);
    return Reached.CONVERSATION;
  }

  /**
   * As {@link #tell}, by text message alone: at any hour, and so only in answer to what the
   * customer did. Its key in the channel is the occasion's and the ticket's id, parted by a colon.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Reached text(
      Ticket ticket, String textKey, Map<String, String> values, String key, Instant now) {
    var phone = phone(ticket);
    if (phone.isEmpty()) {
      return Reached.NOBODY;
    }
    if (timeline.taken(ticket.id(), id(ticket, key))) {
      return Reached.SMS;
    }
    var text = standards.of(ticket.brand()).text(textKey, locale(ticket), values);
    var cleared =
        outbox
            .clear(new Draft(ticket.brand(), ticket.work(), BY, "sms", Purpose.SERVICE, text, now))
            .orThrow();
    texts.send(cleared, phone.get(), ticket.customer(), channelKey(ticket, key), now);
    noted(ticket, text, key, Reached.SMS, now);
    return Reached.SMS;
  }

  /** Whether a text message gets to this ticket's customer. */
  boolean reachesPhone(Ticket ticket) {
    return phone(ticket).isPresent();
  }

  /** Sends a person's own words to the known phone. */
  void write(Ticket ticket, Cleared text, String key, Instant now) {
    phone(ticket)
        .ifPresent(
            phone -> texts.send(text, phone, ticket.customer(), channelKey(ticket, key), now));
  }

  private static String channelKey(Ticket ticket, String key) {
    return key + ":" + ticket.id().value();
  }

  /** The customer's number, where one is known that text messages get to. */
  private Optional<String> phone(Ticket ticket) {
    var customer = ticket.customer();
    return customer == null
        ? Optional.empty()
        : customers.phone(customer).filter(TextMessages::reach);
  }

  private void noted(Ticket ticket, String text, String key, Reached way, Instant now) {
    timeline.add(
        ticket.id(),
        TicketEntry.MESSAGE,
        BY,
        text,
        Map.of("occasion", key, "way", way == Reached.SMS ? "sms" : "conversation"),
        now,
        id(ticket, key));
  }

  private static UUID id(Ticket ticket, String key) {
    return UUID.nameUUIDFromBytes((ticket.id() + "/word/" + key).getBytes(UTF_8));
  }

  /** The language the customer was served in. */
  public String locale(Ticket ticket) {
    var conversation = ticket.conversation();
    return conversation == null
        ? "zh-CN"
        : conversations.find(conversation).map(Conversations.Brief::locale).orElse("zh-CN");
  }
}
