package pledge.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.Brands;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.channel.Cleared;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.MessageView;
import pledge.customer.CustomerId;
import pledge.ledger.Answerable;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.live.Viewers;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.Standards;

/**
 * Everything that happens to a ticket. Each command is one transaction: it locks the ticket's row,
 * looks whether the move exists and the standard lets it through, and writes state, timeline and
 * clocks together. What the standard refuses comes back as a value, its record committed.
 */
@Component
class TicketWork {

  /** Who may have tickets in hand. */
  static final Set<Role> HANDS =
      Set.of(
          Role.MANAGER,
          Role.AGENT,
          Role.AFTERSALES,
          Role.EXPERT,
          Role.SUPERVISOR,
          Role.COMPLAINT_OFFICER,
          Role.CLERK);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final TicketRows rows;
  private final Timeline timeline;
  private final TimelineViews timelineViews;
  private final SolveClocks solve;
  private final FollowUp followUp;
  private final ResultFeedback feedback;
  private final Triage triage;
  private final TicketHappenings happenings;
  private final MessageReplies replies;
  private final Conversations conversations;
  private final Brands brands;
  private final Staff staff;
  private final Teams teams;
  private final Standards standards;
  private final Live live;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;

  TicketWork(
      TicketRows rows,
      Timeline timeline,
      TimelineViews timelineViews,
      SolveClocks solve,
      FollowUp followUp,
      ResultFeedback feedback,
      Triage triage,
      TicketHappenings happenings,
      MessageReplies replies,
      Conversations conversations,
      Brands brands,
      Staff staff,
      Teams teams,
      Standards standards,
      Live live,
      Viewers viewers,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.timeline = timeline;
    this.timelineViews = timelineViews;
    this.solve = solve;
    this.followUp = followUp;
    this.feedback = feedback;
    this.triage = triage;
    this.happenings = happenings;
    this.replies = replies;
    this.conversations = conversations;
    this.brands = brands;
    this.staff = staff;
    this.teams = teams;
    this.standards = standards;
    this.live = live;
    this.viewers = viewers;
    this.events = events;
  }

  /**
   * A ticket to be opened.
   *
   * @param matterAt first message of the matter
   * @param owner null: the opener, if in the team that solves such matters, else nobody yet
   * @param request repeats with the same one find the first one's ticket
   */
  record Opening(
      BrandId brand,
      String type,
      String tier,
      String title,
      String channel,
      @Nullable CustomerId customer,
      @Nullable ConversationId conversation,
      Instant matterAt,
      @Nullable StaffId owner,
      FollowUp.@Nullable Wish nextStep,
      @Nullable UUID request) {}

  // --- opening --------------------------------------------------------------------------------

  /** Opens a ticket, or finds the one that the conversation or the request already has. */
  @Transactional
  Outcome<Ticket> open(Opening opening, Actor by, Instant now) {
    var earlier = alreadyOpen(opening);
    if (earlier.isPresent()) {
      return Outcome.done(earlier.get());
    }
    var brand = opening.brand();
    var type = triage.type(brand, opening.type());
    var tier = triage.tier(brand, opening.tier());
    var team = triage.team(brand, type, tier).id();
    var opener = by instanceof StaffMember member ? member : null;
    var wished = opening.owner() == null ? opener : hand(brand, opening.owner());
    var owner =
        wished != null && (opening.owner() != null || wished.teams().contains(team))
            ? wished
            : null;
    var ownerId = owner == null ? null : owner.id();
    var ownerTeam = owner == null ? team : teamOf(owner, team);

    var wish = withOwner(opening.nextStep(), ownerId, ownerTeam);
    var step = followUp.step(brand, wish, now);
    if (step.isEmpty()) {
      return Outcome.refused(
          followUp.refuse(
              brand,
              opening.conversation() != null
                  ? opening.conversation().work()
                  : new WorkRef("staff", opener == null ? new UUID(0, 0) : opener.id().value()),
              wish,
              answerable(by),
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
            1,
            0);
    rows.insert(ticket, year, serial, opening.request());
    happenings.opened(ticket);
    timeline.add(
        ticket.id(),
        Timeline.What.STATE,
        by,
        "",
        Map.of("to", ticket.state().word(), "type", ticket.type(), "tier", ticket.tier()),
        now);
    timeline.add(
        ticket.id(), Timeline.What.NEXT_STEP, by, step.get().text(), detail(step.get()), now);
    solve.start(ticket, "ticket opened as " + opening.tier());
    followUp.begin(ticket, step.get(), now);
    triage.used(ticket, answerable(by), now, "opened as " + opening.tier());
    if (opening.conversation() != null) {
      conversations.becameTicket(opening.conversation(), ticket.id().value(), ticket.number());
      tellNumber(ticket, opening.conversation(), now);
    }
    events.publishEvent(new TicketOpened(ticket.id(), brand, opening.conversation(), now));
    return Outcome.done(changed(ticket));
  }

  /**
   * A message left while nobody was on duty becomes a ticket that owes an answer. Left again in the
   * same conversation, it owes one again; a solved ticket goes on.
   */
  @Transactional
  void messageLeft(Opening opening, Instant since, Actor by, Instant now) {
    var ticket =
        switch (open(opening, by, now)) {
          case Outcome.Done<Ticket>(var done) -> done;
          case Outcome.Refused<Ticket>(var refusal) ->
              throw new IllegalStateException("a left message is planned: " + refusal.detail());
        };
    var key = UUID.nameUUIDFromBytes((ticket.id() + "/left/" + since).getBytes(UTF_8));
    if (timeline.taken(ticket.id(), key)) {
      return;
    }
    timeline.add(ticket.id(), Timeline.What.CUSTOMER, by, "", Map.of("left", true), since, key);
    if (!ticket.state().unsolved()) {
      var wish = opening.nextStep();
      followUp
          .step(ticket.brand(), withOwner(wish, ticket.owner(), ticket.team()), now)
          .ifPresent(step -> reopen(ticket, step, "message left", new Asked(by, null, now)));
    }
    replies.left(again(ticket), since);
    changed(ticket);
  }

  /**
   * The customer wrote in the conversation of a ticket. It ends the wait for them, and a matter
   * thought solved goes on.
   *
   * @param now when they wrote
   * @param step what to do next should it be reopened, or its next step be overdue
   */
  @Transactional
  void customerSpoke(
      ConversationId conversation, UUID message, FollowUp.Wish step, Actor by, Instant now) {
    var found = rows.lockOfConversation(conversation);
    if (found.isEmpty() || timeline.taken(found.get().id(), message)) {
      return;
    }
    var before = found.get();
    var asked = new Asked(by, null, now);
    timeline.add(
        before.id(),
        Timeline.What.CUSTOMER,
        by,
        "",
        Map.of("message", message.toString()),
        now,
        message);
    var wish = withOwner(step, before.owner(), before.team());
    switch (before.state()) {
      case NEW, OPEN -> touched(before);
      case WAITING -> {
        if (followUp.step(before.brand(), FollowUp.Wish.of(before.nextStep()), now).isEmpty()) {
          followUp
              .step(before.brand(), wish, now)
              .ifPresent(next -> replan(before, next, false, asked));
        }
        become(before, TicketState.OPEN, "", asked);
        changed(before);
      }
      case SOLVED, CLOSED -> {
        var solvedAt = before.solvedAt();
        if (solvedAt != null && !now.isAfter(solvedAt)) {
          touched(before); // written before the outcome was told, only heard of later
          return;
        }
        followUp
            .step(before.brand(), wish, now)
            .ifPresent(next -> reopen(before, next, "the customer wrote again", asked));
        changed(before);
      }
    }
  }

  /** The customer is told the number, and by when the matter is to be solved or answered. */
  private void tellNumber(Ticket ticket, ConversationId conversation, Instant now) {
    var brief = conversations.find(conversation).orElseThrow();
    var left = ticket.openedBy() == null;
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
                    TIME.format(due.atZone(brands.get(ticket.brand()).zone()))));
    var id = UUID.nameUUIDFromBytes((ticket.id() + "/opened").getBytes(UTF_8));
    switch (conversations.notice(conversation, id, text, "ticket", now)) {
      case Outcome.Done<MessageView> told -> {}
      case Outcome.Refused<MessageView>(var refusal) ->
          throw new IllegalStateException("the standard's own text is refused: " + refusal);
    }
  }

  /** A person answered the customer in the conversation, not on the ticket. */
  @Transactional
  void answered(ConversationId conversation, String text, StaffId by, Instant at) {
    rows.lockOfConversation(conversation)
        .ifPresent(ticket -> {
          replies.answered(ticket, text, new Answerable(by, ticket.team()), at);
          touched(ticket);
        });
  }

  private Optional<Ticket> alreadyOpen(Opening opening) {
    var conversation = opening.conversation();
    if (conversation != null) {
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

  // --- changing hands -------------------------------------------------------------------------

  /** Gives the ticket, and with it the next step, to a person, or to a team to take it. */
  @Transactional
  Outcome<Ticket> handTo(
      TicketId id, @Nullable StaffId person, @Nullable TeamId team, String why, Asked asked) {
    var before = rows.lock(id, asked.seen());
    var hindrance = unsolved(before, asked).or(() -> warm(before, asked));
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    StaffId ownerId = null;
    TeamId ownerTeam;
    if (person != null) {
      var owner = hand(before.brand(), person);
      ownerId = owner.id();
      ownerTeam = teamOf(owner, before.team());
    } else if (team != null) {
      ownerTeam =
          teams
              .find(team)
              .filter(t -> t.brand().equals(before.brand()))
              .orElseThrow(() -> new BadInput("team", "is not a team of this brand"))
              .id();
    } else {
      throw new BadInput("staff", "name a person or a team");
    }
    var who = new Answerable(ownerId, ownerTeam);
    if (who.equals(before.who())) {
      return Outcome.done(before);
    }
    move(before, who, why, asked);
    if (before.state() == TicketState.NEW && ownerId != null) {
      become(before, TicketState.OPEN, "", asked);
    }
    return Outcome.done(changed(before));
  }

  private void move(Ticket before, Answerable who, String why, Asked asked) {
    rows.owner(before.id(), who.person(), who.team());
    var step = before.nextStep();
    if (step != null) {
      rows.step(before.id(), new NextStep(step.text(), step.due(), who.person(), who.team()));
    }
    solve.reassign(before, who, asked.now(), asked.by(), why);
    Map<String, Object> detail = new LinkedHashMap<>();
    put(detail, "from", before.owner(), before.team());
    put(detail, "to", who.person(), who.team());
    timeline.add(before.id(), Timeline.What.OWNER, asked.by(), why, detail, asked.now());
  }

  /**
   * Another tier: another team, and another clock from the same beginning. The owner stays only if
   * in the tier's team.
   */
  @Transactional
  Outcome<Ticket> tier(TicketId id, String code, String why, Asked asked) {
    var before = rows.lock(id, asked.seen());
    var tier = triage.tier(before.brand(), code);
    var hindrance = unsolved(before, asked).or(() -> warm(before, asked));
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    if (before.tier().equals(code)) {
      return Outcome.done(before);
    }
    rows.tier(id, code);
    timeline.add(
        id,
        Timeline.What.TIER,
        asked.by(),
        why,
        Map.of("from", before.tier(), "to", code),
        asked.now());
    var team = triage.team(before.brand(), triage.type(before.brand(), before.type()), tier).id();
    var ownerId = before.owner();
    boolean stays =
        ownerId != null
            && staff.find(ownerId).filter(owner -> owner.teams().contains(team)).isPresent();
    var who = new Answerable(stays ? ownerId : null, team);
    solve.change(before, again(before), asked.now(), asked.by(), why);
    if (!who.equals(before.who())) {
      move(before, who, why, asked);
    }
    triage.used(before, answerable(asked.by()), asked.now(), before.tier() + " to " + code);
    return Outcome.done(changed(before));
  }

  // --- the next step --------------------------------------------------------------------------

  /**
   * Plans the next step of an unsolved ticket.
   *
   * @param done whether the step before was taken; otherwise it is dropped, its clock ending
   *     without a verdict
   */
  @Transactional
  Outcome<Ticket> plan(TicketId id, FollowUp.Wish wish, boolean done, Asked asked) {
    var before = rows.lock(id, asked.seen());
    var hindrance = unsolved(before, asked);
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    var full = withOwner(known(before.brand(), wish), before.owner(), before.team());
    var step = followUp.step(before.brand(), full, asked.now());
    if (step.isEmpty()) {
      return Outcome.refused(cold(before, full, asked));
    }
    replan(before, step.get(), done, asked);
    return Outcome.done(changed(before));
  }

  private void replan(Ticket before, NextStep step, boolean done, Asked asked) {
    if (before.nextStep() != null) {
      if (done) {
        followUp.done(before, asked.now(), by(asked, before), "step taken");
      } else {
        followUp.dropped(before, asked.now(), asked.by(), "planned anew");
      }
    }
    rows.step(before.id(), step);
    followUp.begin(before, step, asked.now());
    var detail = detail(step);
    if (before.nextStep() != null) {
      detail.put("before", done ? "done" : "dropped");
    }
    timeline.add(
        before.id(), Timeline.What.NEXT_STEP, asked.by(), step.text(), detail, asked.now());
  }

  // --- states ---------------------------------------------------------------------------------

  /**
   * Moves the ticket to another state; from solved or closed to open is a reopening, which needs a
   * reason and a next step.
   */
  @Transactional
  Outcome<Ticket> state(
      TicketId id, TicketState to, String why, FollowUp.@Nullable Wish wish, Asked asked) {
    var before = rows.lock(id, asked.seen());
    var stale = stale(before, asked);
    if (stale.isPresent()) {
      return Outcome.refused(stale.get());
    }
    if (before.state() == to && wish == null) {
      return Outcome.done(before);
    }
    if (before.state() != to && !before.state().mayBecome(to)) {
      return Outcome.refused(
          Refusal.state(
              "no-such-move",
              "a ticket that is " + before.state().word() + " can't become " + to.word()));
    }
    switch (to) {
      case NEW -> throw new BadInput("state", "a ticket is new only when it is opened");
      case CLOSED -> throw new BadInput("state", "closing has its own door");
      case SOLVED -> solved(before, why, asked);
      case OPEN, WAITING -> {
        var wished = wish == null ? null : known(before.brand(), wish);
        var full =
            withOwner(
                wished != null ? wished : FollowUp.Wish.of(before.nextStep()),
                before.owner(),
                before.team());
        var step = followUp.step(before.brand(), full, asked.now());
        if (step.isEmpty()) {
          return Outcome.refused(cold(before, full, asked));
        }
        if (before.state().unsolved()) {
          if (wished != null) {
            replan(before, step.get(), true, asked);
          }
          if (before.state() != to) {
            become(before, to, why, asked);
          }
        } else {
          if (why.isBlank()) {
            throw new BadInput("why", "a ticket is reopened for a reason");
          }
          reopen(before, step.get(), why, asked);
        }
      }
    }
    return Outcome.done(changed(before));
  }

  private void become(Ticket before, TicketState to, String why, Asked asked) {
    rows.state(before.id(), to);
    moved(before, to, why, asked);
    if (to == TicketState.WAITING) {
      var conversation = before.conversation();
      if (conversation != null && conversations.awaitsCustomer(conversation)) {
        solve.waitForCustomer(before, asked.now(), asked.by());
      }
    } else if (before.state() == TicketState.WAITING) {
      solve.goOn(before, asked.now(), asked.by());
    }
  }

  private void solved(Ticket before, String why, Asked asked) {
    if (before.state() == TicketState.SOLVED) {
      return;
    }
    followUp.done(before, asked.now(), by(asked, before), "ticket solved");
    if (before.state() == TicketState.WAITING) {
      solve.goOn(before, asked.now(), asked.by());
    }
    rows.solved(before.id(), asked.now());
    moved(before, TicketState.SOLVED, why, asked);
  }

  private void reopen(Ticket before, NextStep step, String why, Asked asked) {
    // Solved without telling: the first matter's clock still runs, and goes on running.
    var from = before.outcome() == null ? before.matterAt() : asked.now();
    rows.reopened(before.id(), step, from);
    var after = again(before);
    solve.start(after, "reopened");
    followUp.begin(after, step, asked.now());
    moved(before, TicketState.OPEN, why, asked);
    timeline.add(
        before.id(), Timeline.What.NEXT_STEP, asked.by(), step.text(), detail(step), asked.now());
    events.publishEvent(
        new TicketReopened(before.id(), before.brand(), after.round(), asked.now()));
  }

  private void moved(Ticket before, TicketState to, String why, Asked asked) {
    timeline.add(
        before.id(),
        Timeline.What.STATE,
        asked.by(),
        why,
        Map.of("from", before.state().word(), "to", to.word()),
        asked.now());
    happenings.moved(before, to, asked.now());
  }

  // --- words ----------------------------------------------------------------------------------

  @Transactional
  Ticket note(TicketId id, String text, @Nullable UUID clientId, Asked asked) {
    var ticket = rows.lock(id, asked.seen());
    if (clientId != null && timeline.taken(id, clientId)) {
      return ticket;
    }
    timeline.add(id, Timeline.What.NOTE, asked.by(), text, Map.of(), asked.now(), clientId);
    return touched(ticket);
  }

  /**
   * Says something to the customer on the conversation the ticket came from. A repeat with the same
   * client id says nothing twice.
   */
  @Transactional
  Outcome<Ticket> tell(TicketId id, UUID clientId, Cleared text, Asked asked) {
    var ticket = rows.lock(id, asked.seen());
    if (timeline.taken(id, clientId)) {
      return Outcome.done(ticket);
    }
    var conversation = ticket.conversation();
    if (conversation == null) {
      return Outcome.refused(noChannel());
    }
    conversations.tellWithin(conversation, asked.staff(), clientId, text, asked.now());
    timeline.add(
        id, Timeline.What.MESSAGE, asked.by(), text.text(), Map.of(), asked.now(), clientId);
    replies.answered(ticket, text.text(), by(asked, ticket), asked.now());
    return Outcome.done(touched(ticket));
  }

  /**
   * The outcome, told to the customer: by a message of ours, or as the person says they have told
   * it by phone or in person. It stops the solve clock and solves the ticket.
   *
   * @param text cleared text when told by message, else what was said
   */
  @Transactional
  Outcome<Ticket> tellOutcome(
      TicketId id, ToldOutcome.Way way, @Nullable Cleared cleared, String text, Asked asked) {
    var before = rows.lock(id, asked.seen());
    var told = before.outcome();
    if (told != null && told.text().equals(text) && told.way() == way) {
      return Outcome.done(before);
    }
    var stale = stale(before, asked);
    if (stale.isPresent()) {
      return Outcome.refused(stale.get());
    }
    if (told != null || before.state() == TicketState.CLOSED) {
      return Outcome.refused(
          Refusal.state("already-told", "the customer has been told the outcome already"));
    }
    if (way == ToldOutcome.Way.MESSAGE) {
      var conversation = before.conversation();
      if (conversation == null || cleared == null) {
        return Outcome.refused(noChannel());
      }
      conversations.tellWithin(conversation, asked.staff(), Uuid7.next(), cleared, asked.now());
    }
    var outcome = new ToldOutcome(text, asked.now(), way);
    rows.told(id, outcome);
    timeline.add(
        id, Timeline.What.OUTCOME, asked.by(), text, Map.of("way", way.word()), asked.now());
    replies.answered(before, text, by(asked, before), asked.now());
    solve.told(before, asked.now(), by(asked, before));
    solved(before, "", asked);
    return Outcome.done(changed(before));
  }

  private static Refusal noChannel() {
    return new Refusal(
        "no-channel",
        null,
        "this ticket came from no conversation: tell the customer by phone or in person",
        List.of(),
        Map.of());
  }

  // --- closing --------------------------------------------------------------------------------

  /** Closes a ticket whose customer knows the outcome. Closing a closed one changes nothing. */
  @Transactional
  Outcome<Ticket> close(TicketId id, Asked asked) {
    var before = rows.lock(id, asked.seen());
    if (before.state() == TicketState.CLOSED) {
      return Outcome.done(before);
    }
    var stale = stale(before, asked);
    if (stale.isPresent()) {
      return Outcome.refused(stale.get());
    }
    var outcome = before.outcome();
    var by = by(asked, before);
    if (outcome == null) {
      return Outcome.refused(feedback.refuse(before, by, asked.now()));
    }
    rows.closed(id, asked.now());
    moved(before, TicketState.CLOSED, "", asked);
    solve.end(before, asked.now(), asked.by());
    feedback.kept(before, outcome, by, asked.now());
    var conversation = before.conversation();
    if (conversation != null) {
      conversations.ticketClosed(conversation);
    }
    events.publishEvent(
        new TicketClosed(
            id,
            before.brand(),
            before.number(),
            before.round(),
            before.type(),
            before.channel(),
            before.conversation(),
            before.owner(),
            before.team(),
            asked.now()));
    return Outcome.done(changed(before));
  }

  /** The customer's rating of the ticket, kept for the screens. */
  @Transactional
  void rated(TicketId id, TicketRating rating) {
    rows.find(id)
        .ifPresent(ticket -> {
          rows.rated(id, rating);
          changed(ticket);
        });
  }

  // --- what hinders ---------------------------------------------------------------------------

  /** Made on an older version: the refusal tells who has changed what since. */
  private Optional<Refusal> stale(Ticket ticket, Asked asked) {
    var version = asked.version();
    return version == null || version == ticket.version()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "changed-meanwhile",
                null,
                "somebody has changed this ticket meanwhile; read it again",
                List.of(),
                Map.of(
                    "version",
                    ticket.version(),
                    "changes",
                    timelineViews.items(timeline.since(ticket.id(), version)))));
  }

  private Optional<Refusal> unsolved(Ticket ticket, Asked asked) {
    return stale(ticket, asked)
        .or(() ->
            ticket.state().unsolved()
                ? Optional.empty()
                : Optional.of(
                    Refusal.state(
                        "not-open",
                        "the ticket is " + ticket.state().word() + "; reopen it first")));
  }

  /** Saving an unsolved ticket takes a next step that is still to come. */
  private Optional<Refusal> warm(Ticket ticket, Asked asked) {
    var wish = FollowUp.Wish.of(ticket.nextStep());
    return followUp.step(ticket.brand(), wish, asked.now()).isPresent()
        ? Optional.empty()
        : Optional.of(cold(ticket, wish, asked));
  }

  private Refusal cold(Ticket ticket, FollowUp.@Nullable Wish wish, Asked asked) {
    return followUp.refuse(
        ticket.brand(),
        ticket.work(),
        wish,
        by(asked, ticket),
        ticket.channel(),
        ticket.type(),
        asked.now());
  }

  // --- small parts ----------------------------------------------------------------------------

  private StaffMember hand(BrandId brand, StaffId id) {
    return staff
        .find(id)
        .filter(person -> person.brand().equals(brand))
        .filter(person -> person.roles().stream().anyMatch(HANDS::contains))
        .orElseThrow(() -> new BadInput("staff", "is nobody of this brand who works on tickets"));
  }

  private FollowUp.Wish known(BrandId brand, FollowUp.Wish wish) {
    var person = wish.who().person();
    if (person == null) {
      return wish;
    }
    var member = hand(brand, person);
    return new FollowUp.Wish(
        wish.text(), wish.due(), new Answerable(member.id(), teamOf(member, null)));
  }

  /** Whoever has the ticket sees to the next step, unless somebody else is named. */
  private static FollowUp.@Nullable Wish withOwner(
      FollowUp.@Nullable Wish wish, @Nullable StaffId owner, @Nullable TeamId team) {
    if (wish == null || wish.who().person() != null || wish.who().team() != null) {
      return wish;
    }
    return new FollowUp.Wish(wish.text(), wish.due(), new Answerable(owner, team));
  }

  /** The team a person works on it for: this one if in it, else the first of theirs. */
  private static @Nullable TeamId teamOf(StaffMember person, @Nullable TeamId team) {
    return team != null && person.teams().contains(team)
        ? team
        : person.teams().stream().min(Comparator.comparing(TeamId::value)).orElse(team);
  }

  private static Answerable by(Asked asked, Ticket ticket) {
    return asked.by() instanceof StaffMember member
        ? new Answerable(member.id(), teamOf(member, ticket.team()))
        : Answerable.nobody();
  }

  private static Answerable answerable(Actor by) {
    return by instanceof StaffMember member
        ? new Answerable(member.id(), teamOf(member, null))
        : Answerable.nobody();
  }

  private Ticket again(Ticket ticket) {
    return rows.find(ticket.id()).orElseThrow();
  }

  /** Ends every change of the ticket itself: a version more. */
  private Ticket changed(Ticket before) {
    rows.newVersion(before.id());
    return touched(before);
  }

  /**
   * Ends everything that happens on a ticket: its place in lists, and hints to all who may be
   * looking. What only adds to the timeline takes no new version: it disturbs nobody who edits.
   */
  private Ticket touched(Ticket before) {
    rows.place(before.id(), solve.nextDue(before));
    var after = again(before);
    Set<Audience> audiences = new LinkedHashSet<>(viewers.audience(after.work()));
    audiences.add(Audience.managers(after.brand()));
    for (var ticket : List.of(before, after)) {
      var owner = ticket.owner();
      if (owner != null) {
        audiences.add(Audience.staff(owner));
      }
      var team = ticket.team();
      if (team != null) {
        audiences.add(Audience.team(team));
      }
      var step = ticket.nextStep();
      if (step != null && step.owner() != null) {
        audiences.add(Audience.staff(step.owner()));
      }
    }
    live.hint(audiences, new Hint(TicketId.KIND, after.id().value(), after.version()));
    return after;
  }

  private static Map<String, Object> detail(NextStep step) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("due", step.due().toString());
    put(detail, "owner", step.owner(), step.team());
    return detail;
  }

  private static void put(
      Map<String, Object> detail, String name, @Nullable StaffId person, @Nullable TeamId team) {
    if (person != null) {
      detail.put(name, person.value().toString());
    }
    if (team != null) {
      detail.put(name + "Team", team.value().toString());
    }
  }
}
