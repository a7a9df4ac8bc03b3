package pledge.ticket.suspicion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.conversation.ConversationId;
import pledge.conversation.ConversationRated;
import pledge.conversation.Conversations;
import pledge.conversation.CustomersHeard;
import pledge.conversation.Moods;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.BrandId;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.standard.Standards;
import pledge.ticket.Ticket;
import pledge.ticket.TicketHeard;
import pledge.ticket.TicketId;
import pledge.ticket.TicketRated;
import pledge.ticket.Tickets;
import pledge.ticket.suspicion.Suspicion.Reason;
import pledge.ticket.suspicion.Suspicion.State;

/**
 * Complaints as they are suspected: raised once by the rule's signs, then made a complaint or not
 * by a person, in the time that {@link SuspicionClocks} watches.
 */
@Component
public class Suspicions {

  private final SuspicionRows rows;
  private final Signs signs;
  private final ComplaintKind kind;
  private final GreenChannel greenChannel;
  private final Tickets tickets;
  private final Conversations conversations;
  private final Moods moods;
  private final Standards standards;
  private final Live live;
  private final SuspicionClocks clocks;

  Suspicions(
      SuspicionRows rows,
      Signs signs,
      ComplaintKind kind,
      GreenChannel greenChannel,
      Tickets tickets,
      Conversations conversations,
      Moods moods,
      Standards standards,
      Live live,
      SuspicionClocks clocks) {
    this.rows = rows;
    this.signs = signs;
    this.kind = kind;
    this.greenChannel = greenChannel;
    this.tickets = tickets;
    this.conversations = conversations;
    this.moods = moods;
    this.standards = standards;
    this.live = live;
    this.clocks = clocks;
  }

  // --- raising ----------------------------------------------------------------------------------

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void heard(CustomersHeard fact) {
    fact.messages().forEach(this::heard);
  }

  private void heard(CustomersHeard.Heard it) {
    var sign = signs.in(it.brand(), it.text(), it.sense(), it.upset());
    var since = it.runSince();
    if (sign.isPresent()) {
      var found = sign.get();
      raise(
          it, raised(it, found.reason(), it.at()).shownBy(it.message(), found.from(), found.to()));
    } else if (since != null && signs.upsetFor(it.brand(), it.run())) {
      raise(it, raised(it, Reason.MOOD, since).shownBy(it.runFirst(), 0, 0).counting(it.run()));
    }
  }

  private Suspicion raised(CustomersHeard.Heard it, Reason reason, Instant at) {
    return Suspicion.raised(it.brand(), it.conversation(), null, it.channel(), reason, at);
  }

  private void raise(CustomersHeard.Heard it, Suspicion suspicion) {
    var owner = it.owner();
    var team = it.team();
    if (raise(suspicion)) {
      var audiences = new ArrayList<Audience>();
      audiences.add(Audience.managers(it.brand()));
      if (owner != null) {
        audiences.add(Audience.staff(owner));
      } else if (team != null) {
        audiences.add(Audience.team(team));
      }
      live.hint(audiences, new Hint(ConversationId.KIND, it.conversation().value(), 0));
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void rated(ConversationRated fact) {
    var brief = conversations.find(fact.conversation()).orElseThrow();
    var brand = brief.brand();
    if (signs.low(brand, fact.stars())) {
      raise(
          Suspicion.raised(brand, brief.id(), null, brief.channel(), Reason.RATING, fact.at())
              .counting(fact.stars()));
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void rated(TicketRated fact) {
    var ticket = fact.ticket();
    int stars = fact.rating().stars();
    if (!kind.is(ticket) && signs.low(ticket.brand(), stars)) {
      raise(onTicket(ticket, Reason.RATING, fact.at()).counting(stars));
    }
  }

  /** Written on the page of a ticket that has no conversation. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void heard(TicketHeard fact) {
    var ticket = fact.ticket();
    var sense = moods.sense(fact.text());
    boolean upset = sense.upset(standards.of(ticket.brand()).number("mood.sure"));
    if (!kind.is(ticket)) {
      signs
          .in(ticket.brand(), fact.text(), sense, upset)
          .ifPresent(sign -> raise(onTicket(ticket, sign.reason(), fact.at())));
    }
  }

  private Suspicion onTicket(Ticket ticket, Reason reason, Instant at) {
    return Suspicion.raised(
        ticket.brand(), ticket.conversation(), ticket.id(), ticket.channel(), reason, at);
  }

  /** Once while one is open; behind a decision only by something stronger. */
  private boolean raise(Suspicion it) {
    var conversation = it.conversation();
    var earlier = rows.about(conversation, it.ticket());
    boolean decidedByMore =
        earlier.stream()
            .anyMatch(before ->
                before.state() == State.OPEN || before.reason().compareTo(it.reason()) >= 0);
    if (decidedByMore
        || conversation != null && tickets.ofConversation(conversation).filter(kind::is).isPresent()
        || kind.of(it.brand()).isEmpty()) {
      return false;
    }
    boolean first = rows.insert(it);
    if (first) {
      clocks.start(List.of(it));
    }
    return first;
  }

  // --- deciding ---------------------------------------------------------------------------------

  /** A person says that it is one: the ticket there is becomes a complaint, or one is opened. */
  @Transactional
  public Outcome<Ticket> confirm(UUID id, StaffMember by, Instant now) {
    var before = rows.find(id).orElseThrow(() -> new NotFound("suspicion"));
    if (before.state() == State.REJECTED) {
      return Outcome.refused(decided());
    }
    var done = greenChannel.enter(before, by, now);
    if (done instanceof Outcome.Done<Ticket>(var ticket)) {
      confirmed(ticket, by.id(), now);
      if (rows.find(id).orElseThrow().state() == State.REJECTED) {
        throw new RefusedException(decided()); // meanwhile, by somebody else: nothing of this stays
      }
      if (before.state() == State.OPEN) {
        rows.by(id, by.id());
      }
    }
    return done;
  }

  /** A person says that it is none. */
  @Transactional
  Outcome<Suspicion> reject(UUID id, String why, StaffMember by, Instant now) {
    var before = rows.find(id).orElseThrow(() -> new NotFound("suspicion"));
    if (rows.reject(id, by.id(), why, now)) {
      clocks.decided(List.of(before), by.id(), now);
    } else if (rows.find(id).orElseThrow().state() != State.REJECTED) {
      return Outcome.refused(decided());
    }
    var conversation = before.conversation();
    if (conversation != null) {
      live.hint(
          Audience.managers(before.brand()),
          new Hint(ConversationId.KIND, conversation.value(), 0));
    }
    return Outcome.done(rows.find(id).orElseThrow());
  }

  private static Refusal decided() {
    return Refusal.state("decided", "somebody has decided this already");
  }

  /** The customer chose to complain, which nobody needs to confirm. */
  @Transactional
  Outcome<Ticket> chosen(
      BrandId brand,
      @Nullable ConversationId conversation,
      @Nullable TicketId ticket,
      String channel,
      @Nullable UUID message,
      Actor customer,
      Instant now) {
    var chosen =
        Suspicion.raised(brand, conversation, ticket, channel, Reason.CHOSEN, now)
            .shownBy(message, 0, 0);
    rows.insert(chosen);
    var done = greenChannel.enter(chosen, customer, now);
    if (done instanceof Outcome.Done<Ticket>(var complaint)) {
      confirmed(complaint, null, now);
    }
    return done;
  }

  /**
   * The ticket is a complaint now, by whatever way: what was suspected about it is confirmed.
   *
   * @return the first complaining word, where one was suspected
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Instant> confirmed(Ticket ticket, @Nullable StaffId by, Instant now) {
    var confirmed = rows.confirmed(ticket, by, now);
    clocks.decided(confirmed, by, now);
    return confirmed.stream().map(Suspicion::at).min(Instant::compareTo);
  }
}
