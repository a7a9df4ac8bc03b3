package pledge.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.conversation.ConversationId;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Person;

/** What other rooms may ask of tickets. */
@Component
public class Tickets {

  private final TicketRows rows;
  private final TicketList list;
  private final TicketWork work;
  private final Customers customers;

  Tickets(TicketRows rows, TicketList list, TicketWork work, Customers customers) {
    this.rows = rows;
    this.list = list;
    this.work = work;
    this.customers = customers;
  }

  /**
   * A ticket in a few words.
   *
   * @param title null when the asker may not see the ticket: that it exists helps to serve the
   *     customer, what stands in it is not theirs to read
   */
  public record Brief(
      TicketId id,
      String number,
      String type,
      String tier,
      TicketState state,
      @Nullable String title,
      java.time.Instant createdAt) {}

  public Optional<Ticket> find(TicketId id) {
    return rows.find(id);
  }

  /** The ticket, if this person may see it. */
  public Optional<Ticket> find(TicketId id, StaffMember who) {
    return rows.find(id).filter(ticket -> new Seen(who).covers(ticket));
  }

  /** The ticket that the conversation became. */
  public Optional<Ticket> ofConversation(ConversationId conversation) {
    return rows.ofConversations(List.of(conversation)).stream().findFirst();
  }

  /** The tickets that these conversations became; a conversation without one is left out. */
  public Map<ConversationId, Ticket> ofConversations(Collection<ConversationId> conversations) {
    return rows.ofConversations(conversations).stream()
        .filter(ticket -> ticket.conversation() != null)
        .collect(
            Collectors.toMap(
                ticket -> java.util.Objects.requireNonNull(ticket.conversation()),
                Function.identity()));
  }

  /** A customer's tickets, the newest first, as far as this person may know of them. */
  public List<Brief> of(StaffMember who, CustomerId customer, int limit) {
    var seen = new Seen(who);
    return list.ofCustomer(who.brand(), customers.everyId(customer), limit).stream()
        .map(ticket ->
            new Brief(
                ticket.id(),
                ticket.number(),
                ticket.type(),
                ticket.tier(),
                ticket.state(),
                seen.covers(ticket) ? ticket.title() : null,
                ticket.createdAt()))
        .toList();
  }

  /**
   * Notes the customer's rating of the ticket, 1 to 5 and words. Joins the caller's transaction.
   */
  @Transactional
  public void rated(TicketId id, int stars, String words) {
    work.rated(id, new TicketRating(stars, words));
  }

  /** Every ticket of this person. */
  public List<UUID> ofPerson(Person person) {
    return rows.ofCustomers(person.recordIds());
  }
}
