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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Allowed;
import pledge.access.Looks;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.standard.Standards;

/** Tickets over HTTP: reading and opening them. */
@RestController
@CustomerData
@Tag(name = "Tickets")
class TicketEndpoint {

  private final TicketOpening opening;
  private final TicketFields fields;
  private final TicketRows rows;
  private final TicketList list;
  private final TicketViews views;
  private final TicketAnswers answers;
  private final Timeline timeline;
  private final TimelineViews timelineViews;
  private final Standards standards;
  private final Customers customers;
  private final Conversations conversations;
  private final Clock clock;

  TicketEndpoint(
      TicketOpening opening,
      TicketFields fields,
      TicketRows rows,
      TicketList list,
      TicketViews views,
      TicketAnswers answers,
      Timeline timeline,
      TimelineViews timelineViews,
      Standards standards,
      Customers customers,
      Conversations conversations,
      Clock clock) {
    this.opening = opening;
    this.fields = fields;
    this.rows = rows;
    this.list = list;
    this.views = views;
    this.answers = answers;
    this.timeline = timeline;
    this.timelineViews = timelineViews;
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
      description =
          """
          `state`, `type` and `tier` may be named several times. `owner` is `me`, `nobody` or somebody's id;
          `dueWithinHours` keeps those whose next clock breaks within so many hours or has broken; `watched`
          those I watch; `sort` is `due`, `newest` or `oldest`. A machine sees all of its brand and asks with
          `scope=all`.
          """)
  @Allowed(
      staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK},
      scope = "tickets:read")
  Page list(
      Actor who,
      @RequestParam(defaultValue = "mine") String scope,
      @RequestParam(required = false) @Nullable @Size(max = 5) List<@Size(max = 20) String> state,
      @RequestParam(required = false) @Nullable @Size(max = 20) List<@Size(max = 40) String> type,
      @RequestParam(required = false) @Nullable @Size(max = 20) List<@Size(max = 40) String> tier,
      @RequestParam(required = false) @Nullable UUID team,
      @RequestParam(required = false) @Nullable @Size(max = 36) String owner,
      @RequestParam(required = false) @Nullable Integer dueWithinHours,
      @RequestParam(required = false) @Nullable Boolean watched,
      @RequestParam(defaultValue = "") @Size(max = 100) String q,
      @RequestParam(defaultValue = "due") String sort,
      @RequestParam(required = false) @Nullable @Size(max = 100) String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var now = clock.instant();
    var filter =
        new TicketFilter(
            TicketFilter.Scope.of(scope),
            state == null
                ? null
                : state.stream()
                    .filter(word -> !word.isBlank())
                    .map(TicketState::asked)
                    .collect(Collectors.toSet()),
            type == null ? null : Set.copyOf(type),
            tier == null ? null : Set.copyOf(tier),
            team,
            owner,
            dueWithinHours,
            watched,
            q,
            TicketFilter.Sort.of(sort));
    var page = list.page(Seen.of(who), filter, after, limit, now);
    return new Page(views.brief(page.tickets(), now), page.next(), now);
  }

  @Looks("ticket")
  @GetMapping("/api/tickets/{id}")
  @Operation(summary = "One ticket with all its clocks")
  @Allowed(
      staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK},
      scope = "tickets:read")
  ResponseEntity<TicketView> ticket(Actor who, @PathVariable UUID id) {
    return answers.ok(rows.seen(new TicketId(id), Seen.of(who)));
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
      @Valid @Nullable NextStepBody nextStep) {}

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
    return answers.created(ticket);
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
      @Valid @Nullable NextStepBody nextStep) {}

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
    return answers.created(ticket);
  }
}
