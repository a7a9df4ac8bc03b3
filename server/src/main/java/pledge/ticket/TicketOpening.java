package pledge.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.Teams;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.MessageView;
import pledge.ledger.Evidence;
import pledge.platform.Outcome;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.Standards;

/**
 * Opening tickets: once for a conversation or a request, with a next step, a clock and a number
 * told.
 */
@Component
class TicketOpening {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final TicketRows rows;
  private final Timeline timeline;
  private final SolveClocks solve;
  private final FollowUp followUp;
  private final Triage triage;
  private final TicketHappenings happenings;
  private final MessageReplies replies;
  private final Conversations conversations;
  private final Brands brands;
  private final Teams teams;
  private final Standards standards;
  private final ApplicationEventPublisher events;
  private final Hands hands;
  private final Changes changes;
  private final TicketMoves moves;
  private final TicketLinks links;

  TicketOpening(
      TicketRows rows,
      Timeline timeline,
      SolveClocks solve,
      FollowUp followUp,
      Triage triage,
      TicketHappenings happenings,
      MessageReplies replies,
      Conversations conversations,
      Brands brands,
      Teams teams,
      Standards standards,
      ApplicationEventPublisher events,
      Hands hands,
      Changes changes,
      TicketMoves moves,
      TicketLinks links) {
    this.rows = rows;
    this.timeline = timeline;
    this.solve = solve;
    this.followUp = followUp;
    this.triage = triage;
    this.happenings = happenings;
    this.replies = replies;
    this.conversations = conversations;
    this.brands = brands;
    this.teams = teams;
    this.standards = standards;
    this.events = events;
    this.hands = hands;
    this.changes = changes;
    this.moves = moves;
    this.links = links;
  }

  /** Opens a ticket, or finds the one that the conversation or the request already has. */
  @Transactional
  Outcome<Ticket> open(NewTicket opening, Actor by, Instant now) {
    var earlier = alreadyOpen(opening);
    if (earlier.isPresent()) {
      return Outcome.done(earlier.get());
    }
    var brand = opening.brand();
    var type = triage.type(brand, opening.type());
    var tier = triage.tier(brand, opening.tier());
    var team = triage.team(brand, type, tier).id();
    var opener = by instanceof StaffMember member ? member : null;
    var wished = opening.owner() == null ? opener : hands.hand(brand, opening.owner());
    var owner =
        wished != null && (opening.owner() != null || wished.teams().contains(team))
            ? wished
            : null;
    var ownerId = owner == null ? null : owner.id();
    var ownerTeam = owner == null ? team : Hands.teamOf(owner, team);

    var wish = Hands.withOwner(opening.nextStep(), ownerId, ownerTeam);
    var step = followUp.step(brand, wish, now);
    if (step.isEmpty()) {
      return Outcome.refused(
          followUp.refuse(
              brand,
              opening.conversation() != null
                  ? opening.conversation().work()
                  : new WorkRef("staff", opener == null ? new UUID(0, 0) : opener.id().value()),
              wish,
              Hands.answerable(by),
              opening.channel(),
              opening.type(),
              now));
    }

    int year = now.atZone(brands.get(brand).zone()).getYear();
    int serial = rows.nextSerial(brand, year);
    var ticket =
        new Ticket(
            new TicketId(Uuid7.next()),
            brand,
            TicketRows.number(year, serial),
            opening.type(),
            opening.tier(),
            owner == null ? TicketState.NEW : TicketState.OPEN,
            opening.title().strip(),
            opening.channel(),
            opening.customer(),
            opening.conversation(),
            ownerId,
            ownerTeam,
            step.get(),
            null,
            opening.matterAt(),
            now,
            opener == null ? null : opener.id(),
            null,
            null,
            null,
            opening.fields(),
            1,
            0,
            null,
            opening.splitFrom());
    rows.insert(ticket, year, serial, opening.request());
    happenings.opened(ticket);
    timeline.add(
        ticket.id(),
        TicketEntry.STATE,
        by,
        "",
        Map.of("to", ticket.state().word(), "type", ticket.type(), "tier", ticket.tier()),
        now);
    timeline.add(
        ticket.id(), TicketEntry.NEXT_STEP, by, step.get().text(), Details.of(step.get()), now);
    solve.start(ticket, "ticket opened: " + opening.tier());
    followUp.begin(ticket, step.get(), now);
    triage.used(ticket, Hands.answerable(by), now, Evidence.said("opened", "tier", opening.tier()));
    if (opening.conversation() != null && opening.splitFrom() == null) {
      conversations.becameTicket(opening.conversation(), ticket.id().value(), ticket.number());
      tellNumber(ticket, opening.conversation(), by instanceof SystemActor, now);
    }
    events.publishEvent(new TicketOpened(ticket.id(), brand, opening.conversation(), now));
    return Outcome.done(changes.changed(ticket));
  }

  /**
   * A message left while nobody was on duty becomes a ticket that owes an answer. Left again in the
   * same conversation, it owes one again; a solved ticket goes on.
   */
  @Transactional
  void messageLeft(NewTicket opening, Instant since, Actor by, Instant now) {
    var ticket =
        switch (open(opening, by, now)) {
          case Outcome.Done<Ticket>(var done) -> done;
          case Outcome.Refused<Ticket>(var refusal) ->
              throw new IllegalStateException("a left message is planned: " + refusal.detail());
        };
    if (answered(ticket)) {
      return;
    }
    var key = UUID.nameUUIDFromBytes((ticket.id() + "/left/" + since).getBytes(UTF_8));
    if (timeline.taken(ticket.id(), key)) {
      return;
    }
    timeline.add(ticket.id(), TicketEntry.CUSTOMER, by, "", Map.of("left", true), since, key);
    if (!ticket.state().unsolved()) {
      var wish = opening.nextStep();
      followUp
          .step(ticket.brand(), Hands.withOwner(wish, ticket.owner(), ticket.team()), now)
          .ifPresent(step -> moves.reopen(ticket, step, "message left", new Asked(by, null, now)));
    }
    replies.left(changes.again(ticket), since);
    changes.changed(ticket);
  }

  /**
   * Whether the customer has said nothing since they were told the outcome: their conversation only
   * came loose because its person went home.
   */
  private boolean answered(Ticket ticket) {
    var told = ticket.outcome();
    var conversation = ticket.conversation();
    return told != null
        && conversation != null
        && conversations
            .customerSpokeAt(conversation)
            .filter(said -> said.isAfter(told.toldAt()))
            .isEmpty();
  }

  /** The customer is told the number, and by when the matter is to be solved or answered. */
  private void tellNumber(Ticket ticket, ConversationId conversation, boolean left, Instant now) {
    var brief = conversations.find(conversation).orElseThrow();
    var due =
        left ? replies.due(ticket.brand(), ticket.channel(), ticket.matterAt()) : solve.due(ticket);
    if (!due.isAfter(now)) {
      return; // a time gone by is no promise
    }
    var text =
        standards
            .of(ticket.brand())
            .text(
                left ? "offduty.taken" : "ticket.opened",
                brief.locale(),
                Map.of(
                    "number",
                    ticket.number(),
                    "time",
                    TIME.format(due.atZone(brands.get(ticket.brand()).zone())),
                    "link",
                    links.link(ticket, now)));
    var id = UUID.nameUUIDFromBytes((ticket.id() + "/opened").getBytes(UTF_8));
    switch (conversations.notice(conversation, id, text, "ticket", now)) {
      case Outcome.Done<MessageView> told -> {}
      case Outcome.Refused<MessageView>(var refusal) ->
          throw new IllegalStateException("the standard's own text is refused: " + refusal);
    }
    if (!left) {
      events.publishEvent(new TimeTold(ticket, solve.clause(ticket), now));
    }
  }

  private Optional<Ticket> alreadyOpen(NewTicket opening) {
    var conversation = opening.conversation();
    if (conversation != null && opening.splitFrom() == null) {
      rows.oneAtATime(conversation.value());
      return rows.lockOfConversation(conversation);
    }
    var request = opening.request();
    if (request != null) {
      rows.oneAtATime(request);
      return rows.ofRequest(opening.brand(), request);
    }
    return Optional.empty();
  }
}
