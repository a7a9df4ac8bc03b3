package pledge.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.conversation.ConversationId;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Person;
import pledge.platform.BrandId;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;

/** What other rooms may ask of tickets. */
@Component
public class Tickets {

  private final TicketRows rows;
  private final TicketList list;
  private final TicketOpening opening;
  private final TicketHandOvers handOvers;
  private final TicketSteps steps;
  private final TicketMoves moves;
  private final TicketTalk talk;
  private final SaidElsewhere said;
  private final TicketFields fields;
  private final Timeline timeline;
  private final TicketWriting writing;
  private final Changes changes;
  private final Customers customers;
  private final KinRows kin;

  Tickets(
      TicketRows rows,
      TicketList list,
      TicketOpening opening,
      TicketHandOvers handOvers,
      TicketSteps steps,
      TicketMoves moves,
      TicketTalk talk,
      SaidElsewhere said,
      TicketFields fields,
      Timeline timeline,
      TicketWriting writing,
      Changes changes,
      Customers customers,
      KinRows kin) {
    this.rows = rows;
    this.list = list;
    this.opening = opening;
    this.handOvers = handOvers;
    this.steps = steps;
    this.moves = moves;
    this.talk = talk;
    this.said = said;
    this.fields = fields;
    this.timeline = timeline;
    this.writing = writing;
    this.changes = changes;
    this.customers = customers;
    this.kin = kin;
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
      Instant createdAt) {}

  public Optional<Ticket> find(TicketId id) {
    return rows.find(id);
  }

  /** The ticket, if this person may see it. */
  public Optional<Ticket> find(TicketId id, StaffMember who) {
    return rows.find(id).filter(ticket -> new Seen(who).covers(ticket));
  }

  /** The ticket that the conversation became. */
  public Optional<Ticket> ofConversation(ConversationId conversation) {
    return rows.ofConversations(List.of(conversation)).stream().findFirst().map(this::standing);
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

  /** Where this ticket's matter stands: itself, or the one it was merged into. */
  public Ticket standing(Ticket ticket) {
    return ticket.mergedInto() == null ? ticket : rows.find(ticket.standing()).orElseThrow();
  }

  /** The duplicates that were merged into it. */
  public List<Ticket> duplicates(TicketId id) {
    return rows.all(kin.duplicates(id));
  }

  /** The work items of its matter: its own, its duplicates', and where it was merged into. */
  public List<WorkRef> works(Ticket ticket) {
    return Stream.concat(
            Stream.of(ticket.work(), ticket.standing().work()),
            kin.duplicates(ticket.id()).stream().map(TicketId::work))
        .distinct()
        .toList();
  }

  /** All conversations about its matter, its own first. */
  public List<ConversationId> conversations(TicketId id) {
    return kin.conversations(id);
  }

  /** As {@link #conversations}, as work items: what was sent in them is seen through these. */
  public List<WorkRef> talks(TicketId id) {
    return conversations(id).stream().map(ConversationId::work).toList();
  }

  /**
   * How many tickets of this filter that the person may see are still to be solved; stops counting
   * at {@code most}.
   */
  public int unsolved(TicketFilter filter, StaffMember who, int most, Instant now) {
    return list.unsolved(new Seen(who), filter, most, now);
  }

  /** The first tickets of this filter that the person may see, in the filter's order. */
  public List<TicketId> first(TicketFilter filter, StaffMember who, int most, Instant now) {
    return list.page(new Seen(who), filter, null, most, now).tickets().stream()
        .map(Ticket::id)
        .toList();
  }

  /** A customer's tickets, the newest first, as far as this person may know of them. */
  public List<Brief> of(StaffMember who, CustomerId customer, int limit) {
    var seen = new Seen(who);
    return list.ofCustomer(who.brand(), customers.everyId(customer), limit).stream()
        .map(ticket -> brief(ticket, seen))
        .toList();
  }

  /** These tickets in a few words. */
  public Map<TicketId, Brief> briefs(StaffMember who, Collection<TicketId> ids) {
    var seen = new Seen(who);
    return rows.all(ids).stream().collect(Collectors.toMap(Ticket::id, it -> brief(it, seen)));
  }

  private static Brief brief(Ticket ticket, Seen seen) {
    return new Brief(
        ticket.id(),
        ticket.number(),
        ticket.type(),
        ticket.tier(),
        ticket.state(),
        seen.covers(ticket) ? ticket.title() : null,
        ticket.createdAt());
  }

  /**
   * Notes the customer's rating of the ticket, 1 to 5 and words. Joins the caller's transaction.
   */
  @Transactional
  public void rated(TicketId id, int stars, String words, Instant at) {
    talk.rated(id, new TicketRating(stars, words), at);
  }

  /** Every ticket of this person. */
  public List<UUID> ofPerson(Person person) {
    return rows.ofCustomers(person.recordIds());
  }

  // --- what features and rooms above do with tickets; each joins the caller's transaction --------

  /** The ticket, if this person may see it; otherwise 404, which tells nothing. */
  public Ticket seen(TicketId id, Actor who) {
    return rows.seen(id, Seen.of(who));
  }

  /**
   * As {@link #seen} for staff, holding the ticket's lock until the transaction ends. For the
   * program and for visitors, whose rights the caller has looked at, any ticket.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Ticket lock(TicketId id, Asked asked) {
    return rows.lock(id, asked);
  }

  /**
   * The ticket in which the matter of this one stands, whoever asks, holding its lock: for what
   * customers and the program itself do. Taken before any other ticket's lock.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Ticket lockStanding(TicketId id) {
    return rows.lockStanding(id);
  }

  /** Two tickets, both locked; neither is merged or parted meanwhile by anybody else. */
  public record Pair(Ticket one, Ticket other) {}

  /** As {@link #lock} for both, whichever way round without a deadlock. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Pair lockBoth(TicketId one, TicketId other, Asked asked) {
    kin.alone(one, other);
    var locked =
        KinRows.inOrder(one, other).stream()
            .collect(Collectors.toMap(Function.identity(), id -> rows.lock(id, asked)));
    return new Pair(
        java.util.Objects.requireNonNull(locked.get(one)),
        java.util.Objects.requireNonNull(locked.get(other)));
  }

  /** The ticket that this request has opened. */
  public Optional<Ticket> ofRequest(BrandId brand, UUID request) {
    return rows.ofRequest(brand, request);
  }

  /** Open tickets that this person may see and that may be about the same matter. */
  public List<Ticket> alike(Ticket ticket, Duration within, Actor who) {
    var customer = ticket.customer();
    return customer == null
        ? List.of()
        : list.alike(ticket, customers.everyId(customer), within, Seen.of(who));
  }

  /** Those of these tickets that whoever asks may see. */
  public List<Ticket> those(Collection<TicketId> ids, Actor who) {
    return rows.those(ids, Seen.of(who));
  }

  /** The same rule for another room's query. */
  public TicketRights rights(StaffMember who) {
    return new TicketRights(new Seen(who));
  }

  /**
   * Something said on a ticket.
   *
   * @param message of what the customer wrote in the conversation, whose text stands there
   */
  public record Said(
      int seq, Instant at, boolean byCustomer, @Nullable UUID message, String text) {}

  /** Those of these entries in which something was said, by anybody. */
  public List<Said> said(TicketId id, Collection<Integer> seqs) {
    return timeline.said(id, seqs);
  }

  /** What a type is asked for beside the common record, cleaned. */
  public Map<String, String> fields(
      BrandId brand, String type, @Nullable Map<String, String> given) {
    return fields.taken(brand, type, given);
  }

  /** Opens a ticket, or finds the one that the conversation or the request already has. */
  @Transactional
  public Outcome<Ticket> open(NewTicket ticket, Actor by, Instant now) {
    return opening.open(ticket, by, now);
  }

  /** Gives the ticket and its next step to a person, or to a team. */
  @Transactional
  public Outcome<Ticket> handTo(
      TicketId id, @Nullable StaffId person, @Nullable TeamId team, String why, Asked asked) {
    return handOvers.handTo(id, person, team, why, asked);
  }

  /**
   * Another type: its team, and its clock.
   *
   * @param since the first word of what it turned out to be; null: the ticket's own beginning
   */
  @Transactional
  public Outcome<Ticket> type(
      TicketId id, String type, String why, @Nullable Instant since, Asked asked) {
    return handOvers.type(id, type, why, since, asked);
  }

  /** Another tier: its team, and its clock from the same beginning. */
  @Transactional
  public Outcome<Ticket> tier(TicketId id, String tier, String why, Asked asked) {
    return handOvers.tier(id, tier, why, asked);
  }

  /** Plans what happens next; {@code done}: the step before was taken. */
  @Transactional
  public Outcome<Ticket> plan(TicketId id, StepWish step, boolean done, Asked asked) {
    return steps.plan(id, step, done, asked);
  }

  /** Open (which reopens), waiting or solved. */
  @Transactional
  public Outcome<Ticket> state(
      TicketId id, TicketState to, String why, @Nullable StepWish step, Asked asked) {
    return moves.state(id, to, why, step, asked);
  }

  /** The outcome as it was told to the customer by phone or in person. */
  @Transactional
  public Outcome<Ticket> told(TicketId id, ToldOutcome.Way way, String text, Asked asked) {
    return talk.tellOutcome(id, way, null, text, asked);
  }

  /** Fields of its type; others stay, an empty one is taken away. */
  @Transactional
  public Outcome<Ticket> fields(TicketId id, Map<String, String> given, Asked asked) {
    return fields.set(id, given, asked);
  }

  /** A note for colleagues; with the same key it is written once. */
  @Transactional
  public Ticket write(TicketId id, String text, UUID key, Asked asked) {
    return talk.note(id, text, key, asked);
  }

  /** A person's message to the customer, cleared by the Outbox; with the same key said once. */
  public Outcome<Ticket> say(Ticket ticket, String text, UUID key, Asked asked) {
    return writing.message(ticket, text, key, asked);
  }

  /** The outcome as a message to the customer, cleared by the Outbox. */
  public Outcome<Ticket> tellOutcome(Ticket ticket, String text, Asked asked) {
    return writing.outcome(ticket, text, asked);
  }

  /**
   * The customer wrote on their page of a ticket that has no conversation: it ends the wait for
   * them, and a matter thought solved goes on.
   */
  @Transactional
  public void heard(TicketId id, String text, UUID key, Actor by, Instant now) {
    said.onPage(rows.find(id).orElseThrow(() -> new NotFound("ticket")), text, key, by, now);
  }

  /** Closes a ticket whose customer knows the outcome and which every rule lets go. */
  @Transactional
  public Outcome<Ticket> close(TicketId id, Asked asked) {
    return moves.close(id, asked);
  }

  /** Fields that its type requires and that are still missing, by code. */
  public List<String> missingFields(Ticket ticket) {
    return fields.missing(ticket);
  }

  /** Whether a member of the staff has written on it, to the customer or to colleagues. */
  public boolean handled(TicketId id) {
    return timeline.written(id);
  }

  /**
   * Writes into the ticket's own timeline; the caller holds its lock.
   *
   * @param key makes a repeat findable by {@link #noted}; null where there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(
      TicketId id,
      TicketEntry what,
      Actor who,
      String text,
      Map<String, ?> detail,
      Instant at,
      @Nullable UUID key) {
    timeline.add(id, what, who, text, detail, at, key);
  }

  public boolean noted(TicketId id, UUID key) {
    return timeline.taken(id, key);
  }

  /**
   * Ends what happens on a ticket and around it: its place in lists by the clocks it now has, and
   * hints to all who may be looking.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Ticket touched(Ticket ticket) {
    return changes.touched(ticket);
  }
}
