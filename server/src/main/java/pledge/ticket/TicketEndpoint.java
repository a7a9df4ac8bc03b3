package pledge.ticket;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Allowed;
import pledge.access.Looks;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.ledger.Answerable;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.standard.Standards;

/**
 * Tickets over HTTP. A change may carry {@code If-Match} with the version it was made from; when
 * the ticket has moved on meanwhile, the change is refused with 409 {@code changed-meanwhile},
 * which tells the present {@code version} and in {@code changes} who changed what since, as the
 * timeline has it.
 */
@RestController
@CustomerData
@Tag(name = "Tickets")
class TicketEndpoint {

  private final TicketOpening opening;
  private final TicketHandOvers handOvers;
  private final TicketSteps steps;
  private final TicketMoves moves;
  private final TicketTalk talk;
  private final TicketFields fields;
  private final TicketRows rows;
  private final TicketList list;
  private final TicketViews views;
  private final Timeline timeline;
  private final TimelineViews timelineViews;
  private final Outbox outbox;
  private final Standards standards;
  private final Customers customers;
  private final Conversations conversations;
  private final Clock clock;

  TicketEndpoint(
      TicketOpening opening,
      TicketHandOvers handOvers,
      TicketSteps steps,
      TicketMoves moves,
      TicketTalk talk,
      TicketFields fields,
      TicketRows rows,
      TicketList list,
      TicketViews views,
      Timeline timeline,
      TimelineViews timelineViews,
      Outbox outbox,
      Standards standards,
      Customers customers,
      Conversations conversations,
      Clock clock) {
    this.opening = opening;
    this.handOvers = handOvers;
    this.steps = steps;
    this.moves = moves;
    this.talk = talk;
    this.fields = fields;
    this.rows = rows;
    this.list = list;
    this.views = views;
    this.timeline = timeline;
    this.timelineViews = timelineViews;
    this.outbox = outbox;
    this.standards = standards;
    this.customers = customers;
    this.conversations = conversations;
    this.clock = clock;
  }

  // --- reading --------------------------------------------------------------------------------

  @Schema(name = "TicketPage")
  record Page(List<TicketView> items, @Nullable String next, Instant now) {}

  @GetMapping("/api/tickets")
  @Operation(
      summary = "Tickets I may see, those whose clock breaks first in front",
      description = "A machine sees all of its brand and asks with `scope=all`.")
  @Allowed(
      staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK},
      scope = "tickets:read")
  Page list(
      Actor who,
      @RequestParam(defaultValue = "mine") String scope,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable @Size(max = 40) String type,
      @RequestParam(required = false) @Nullable @Size(max = 40) String tier,
      @RequestParam(defaultValue = "") @Size(max = 100) String q,
      @RequestParam(required = false) @Nullable @Size(max = 100) String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var now = clock.instant();
    var filter =
        new TicketList.Filter(
            state == null ? null : stateOf(state),
            type == null ? null : PlainText.optional("type", type, 40),
            tier == null ? null : PlainText.optional("tier", tier, 40),
            PlainText.optional("q", q, 100));
    var page = list.page(Seen.of(who), scopeOf(scope), filter, after, limit);
    return new Page(views.brief(page.tickets(), now), page.next(), now);
  }

  @Looks("ticket")
  @GetMapping("/api/tickets/{id}")
  @Operation(summary = "One ticket with all its clocks")
  @Allowed(
      staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK},
      scope = "tickets:read")
  ResponseEntity<TicketView> ticket(Actor who, @PathVariable UUID id) {
    return answer(rows.seen(new TicketId(id), Seen.of(who)));
  }

  @Schema(name = "Timeline")
  record TimelinePage(List<TimelineViews.Item> items, @Nullable String next, Instant now) {}

  @Looks("ticket")
  @GetMapping("/api/tickets/{id}/timeline")
  @Operation(summary = "What happened to the ticket, the oldest first")
  @Allowed(
      staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK},
      scope = "tickets:read")
  TimelinePage timeline(
      Actor who,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") @Min(0) int after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var ticket = rows.seen(new TicketId(id), Seen.of(who));
    var entries = timeline.read(ticket.id(), after, limit + 1);
    boolean more = entries.size() > limit;
    var page = more ? entries.subList(0, limit) : entries;
    return new TimelinePage(
        timelineViews.items(page),
        more ? String.valueOf(page.getLast().seq()) : null,
        clock.instant());
  }

  // --- opening --------------------------------------------------------------------------------

  /**
   * @param due an instant to come
   * @param owner who takes it; absent: whoever has the ticket
   * @param done whether the step before was taken; otherwise its clock ends without a verdict
   */
  @Schema(name = "NewNextStep")
  record StepBody(
      @Nullable @Size(max = 500) String text,
      @Nullable Instant due,
      @Nullable UUID owner,
      @Nullable Boolean done) {

    StepWish wish() {
      return new StepWish(
          text == null ? null : PlainText.optional("text", text, 500),
          due,
          owner == null ? Answerable.nobody() : Answerable.person(new StaffId(owner)));
    }
  }

  /**
   * @param channel a channel of the standard; absent: {@code phone}
   * @param owner absent: I, if in the team that solves such matters, else nobody yet
   */
  @Schema(name = "NewTicket")
  record OpenBody(
      @NotNull @Size(max = 40) String type,
      @NotNull @Size(max = 40) String tier,
      @NotNull @Size(max = 200) String title,
      @Nullable UUID customer,
      @Nullable @Size(max = 40) String channel,
      @Nullable UUID owner,
      @Nullable @Size(max = 50) Map<@Size(max = 40) String, @Size(max = 500) String> fields,
      @Valid @Nullable StepBody nextStep) {}

  @PostMapping("/api/tickets")
  @Operation(
      summary =
          "Opens a ticket for a matter that came by another way than a conversation; a repeat with the same"
              + " Idempotency-Key gives the first one")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> open(
      StaffMember me,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID request,
      @Valid @RequestBody OpenBody body) {
    var now = clock.instant();
    var channel = body.channel() == null ? "phone" : body.channel();
    if (!standards.of(me.brand()).channels().containsKey(channel)) {
      throw new BadInput("channel", "is not a channel of the standard");
    }
    var customer = body.customer() == null ? null : new CustomerId(body.customer());
    if (customer != null && customers.find(me.brand(), customer).isEmpty()) {
      throw new BadInput("customer", "is not known");
    }
    var step = body.nextStep();
    var ticket =
        opening
            .open(
                new NewTicket(
                    me.brand(),
                    body.type(),
                    body.tier(),
                    PlainText.required("title", body.title(), 200),
                    channel,
                    customer,
                    null,
                    now,
                    body.owner() == null ? null : new StaffId(body.owner()),
                    step == null ? null : step.wish(),
                    fields.taken(me.brand(), body.type(), body.fields()),
                    request),
                me,
                now)
            .orThrow();
    return created(ticket);
  }

  /**
   * @param owner absent: I, if in the team that solves such matters, else nobody yet
   */
  @Schema(name = "TicketFromConversation")
  record FromConversationBody(
      @NotNull @Size(max = 40) String type,
      @NotNull @Size(max = 40) String tier,
      @NotNull @Size(max = 200) String title,
      @Nullable UUID owner,
      @Nullable @Size(max = 50) Map<@Size(max = 40) String, @Size(max = 500) String> fields,
      @Valid @Nullable StepBody nextStep) {}

  @PostMapping("/api/conversations/{id}/ticket")
  @Operation(summary = "Makes the conversation a ticket; asked again, gives the same one")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> fromConversation(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody FromConversationBody body) {
    var now = clock.instant();
    var conversation =
        conversations
            .find(new ConversationId(id), me)
            .orElseThrow(() -> new NotFound("conversation"));
    var step = body.nextStep();
    var ticket =
        opening
            .open(
                new NewTicket(
                    me.brand(),
                    body.type(),
                    body.tier(),
                    PlainText.required("title", body.title(), 200),
                    conversation.channel(),
                    conversation.customer(),
                    conversation.id(),
                    conversation.matterSince(),
                    body.owner() == null ? null : new StaffId(body.owner()),
                    step == null ? null : step.wish(),
                    fields.taken(me.brand(), body.type(), body.fields()),
                    null),
                me,
                now)
            .orThrow();
    return created(ticket);
  }

  // --- changing -------------------------------------------------------------------------------

  /** Exactly one of the two. */
  @Schema(name = "OwnerChange")
  record OwnerBody(
      @Nullable UUID staff, @Nullable UUID team, @Nullable @Size(max = 500) String why) {}

  @PutMapping("/api/tickets/{id}/owner")
  @Operation(summary = "Gives the ticket and its next step to a person, or to a team to take it")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> owner(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @Valid @RequestBody OwnerBody body) {
    if ((body.staff() == null) == (body.team() == null)) {
      throw new BadInput("staff", "name either a person or a team");
    }
    return answer(
        handOvers
            .handTo(
                new TicketId(id),
                body.staff() == null ? null : new StaffId(body.staff()),
                body.team() == null ? null : new TeamId(body.team()),
                why(body.why()),
                asked(me, version))
            .orThrow());
  }

  @Schema(name = "TierChange")
  record TierBody(@NotNull @Size(max = 40) String tier, @NotNull @Size(max = 500) String why) {}

  @PutMapping("/api/tickets/{id}/tier")
  @Operation(
      summary = "Raises or lowers the tier: another team, another clock from the same beginning")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> tier(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @Valid @RequestBody TierBody body) {
    return answer(
        handOvers
            .tier(
                new TicketId(id),
                body.tier(),
                PlainText.required("why", body.why(), 500),
                asked(me, version))
            .orThrow());
  }

  @Schema(name = "TypeChange")
  record TypeBody(@NotNull @Size(max = 40) String type, @NotNull @Size(max = 500) String why) {}

  @PutMapping("/api/tickets/{id}/type")
  @Operation(
      summary =
          "Says what it is about (triage.type): the team of that type, and its clock from the same beginning")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> type(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @Valid @RequestBody TypeBody body) {
    return answer(
        handOvers
            .type(
                new TicketId(id),
                body.type(),
                PlainText.required("why", body.why(), 500),
                null,
                asked(me, version))
            .orThrow());
  }

  /**
   * @param fields by the code that the ticket's type gives them in the standard; an empty text
   *     takes one away, what isn't named stays
   */
  @Schema(name = "TicketFieldsChange")
  record FieldsBody(
      @NotNull @Size(min = 1, max = 50)
          Map<@Size(max = 40) String, @Size(max = 500) String> fields) {}

  @PutMapping("/api/tickets/{id}/fields")
  @Operation(summary = "Writes what the ticket's type is asked for beside the common record")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> fields(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @Valid @RequestBody FieldsBody body) {
    return answer(fields.set(new TicketId(id), body.fields(), asked(me, version)).orThrow());
  }

  /**
   * @param why needed for reopening
   * @param nextStep needed for reopening, and whenever the present one's time has passed
   */
  @Schema(name = "TicketStateChange")
  record StateBody(
      @NotNull @Size(max = 20) String state,
      @Nullable @Size(max = 500) String why,
      @Valid @Nullable StepBody nextStep) {}

  @PutMapping("/api/tickets/{id}/state")
  @Operation(
      summary =
          "Moves the ticket to open, waiting or solved; from solved or closed to open reopens it")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> state(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @Valid @RequestBody StateBody body) {
    var step = body.nextStep();
    return answer(
        moves
            .state(
                new TicketId(id),
                stateOf(body.state()),
                why(body.why()),
                step == null ? null : step.wish(),
                asked(me, version))
            .orThrow());
  }

  @PutMapping("/api/tickets/{id}/next-step")
  @Operation(summary = "Plans what happens next, by when and by whom")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> nextStep(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @Valid @RequestBody StepBody body) {
    return answer(
        steps
            .plan(
                new TicketId(id), body.wish(), Boolean.TRUE.equals(body.done()), asked(me, version))
            .orThrow());
  }

  /**
   * @param clientId made by the client; a repeat with the same one writes nothing twice
   */
  @Schema(name = "NoteText")
  record NoteBody(@Nullable UUID clientId, @NotNull @Size(max = 4000) String text) {}

  @PostMapping("/api/tickets/{id}/notes")
  @Operation(
      summary =
          "Writes a note for colleagues; customers never see it. A repeat with the same clientId writes nothing")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> note(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody NoteBody body) {
    return created(
        talk.note(
            new TicketId(id),
            PlainText.required("text", body.text(), 4000),
            body.clientId(),
            asked(me, null)));
  }

  /**
   * @param clientId made by the client; a repeat with the same one says nothing twice
   */
  @Schema(name = "TicketMessage")
  record MessageBody(@NotNull UUID clientId, @NotNull @Size(max = 4000) String text) {}

  @PostMapping("/api/tickets/{id}/messages")
  @Operation(summary = "Writes to the customer, in the conversation the ticket came from")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> message(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody MessageBody body) {
    var ticket = rows.seen(new TicketId(id), new Seen(me));
    var asked = asked(me, null);
    var text = PlainText.required("text", body.text(), 4000);
    return created(
        talk.tell(ticket.id(), body.clientId(), cleared(ticket, text, asked), asked).orThrow());
  }

  /**
   * @param way {@code message} (default), {@code phone} or {@code in_person}: by message the text
   *     is sent, without a conversation as a text message to the known phone; else it records what
   *     was said
   */
  @Schema(name = "OutcomeText")
  record OutcomeBody(
      @NotNull @Size(max = 2000) String text, @Nullable @Size(max = 20) String way) {}

  @PostMapping("/api/tickets/{id}/outcome")
  @Operation(
      summary = "Tells the customer the outcome: the solve clock stops and the ticket is solved")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> outcome(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @Valid @RequestBody OutcomeBody body) {
    var way = wayOf(body.way());
    var text = PlainText.required("text", body.text(), 4000);
    var asked = asked(me, version);
    var ticket = rows.seen(new TicketId(id), new Seen(me));
    var cleared =
        way == ToldOutcome.Way.MESSAGE
            ? cleared(
                ticket,
                standards
                    .of(ticket.brand())
                    .text(
                        "ticket.outcome",
                        locale(ticket),
                        Map.of("number", ticket.number(), "outcome", text)),
                asked)
            : null;
    return answer(talk.tellOutcome(ticket.id(), way, cleared, text, asked).orThrow());
  }

  @PostMapping("/api/tickets/{id}/close")
  @Operation(summary = "Closes a ticket whose customer has been told the outcome")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> close(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
    return answer(moves.close(new TicketId(id), asked(me, version)).orThrow());
  }

  // --- small parts ----------------------------------------------------------------------------

  private Cleared cleared(Ticket ticket, String text, Asked asked) {
    return outbox
        .clear(
            new Draft(
                ticket.brand(),
                ticket.work(),
                asked.by(),
                ticket.channel(),
                Purpose.SERVICE,
                text,
                asked.now()))
        .orThrow();
  }

  /** The language the customer was served in. */
  private String locale(Ticket ticket) {
    var conversation = ticket.conversation();
    return conversation == null
        ? "zh-CN"
        : conversations.find(conversation).map(Conversations.Brief::locale).orElse("zh-CN");
  }

  private ResponseEntity<TicketView> answer(Ticket ticket) {
    return ResponseEntity.ok()
        .eTag("\"" + ticket.version() + "\"")
        .body(views.whole(ticket, clock.instant()));
  }

  private ResponseEntity<TicketView> created(Ticket ticket) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag("\"" + ticket.version() + "\"")
        .body(views.whole(ticket, clock.instant()));
  }

  private Asked asked(StaffMember me, @Nullable String version) {
    return new Asked(me, version == null ? null : versionOf(version), clock.instant());
  }

  private static @Nullable Integer versionOf(String ifMatch) {
    if (ifMatch.strip().equals("*")) {
      return null;
    }
    var digits = ifMatch.strip().replaceFirst("^(?:W/)?\"(.*)\"$", "$1");
    try {
      return Integer.valueOf(digits);
    } catch (NumberFormatException e) {
      throw new BadInput("If-Match", "is the version of the ticket, in quotes");
    }
  }

  private static String why(@Nullable String why) {
    return why == null ? "" : PlainText.optional("why", why, 500);
  }

  private static TicketState stateOf(String word) {
    for (var state : TicketState.values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw new BadInput("state", "is new, open, waiting, solved or closed");
  }

  private static TicketList.Scope scopeOf(String word) {
    return switch (word) {
      case "mine" -> TicketList.Scope.MINE;
      case "team" -> TicketList.Scope.TEAM;
      case "all" -> TicketList.Scope.ALL;
      default -> throw new BadInput("scope", "is mine, team or all");
    };
  }

  private static ToldOutcome.Way wayOf(@Nullable String word) {
    for (var way : ToldOutcome.Way.values()) {
      if (word == null || way.word().equals(word)) {
        return way;
      }
    }
    throw new BadInput("way", "is message, phone or in_person");
  }
}
