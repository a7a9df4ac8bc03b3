package pledge.ticket.suspicion;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Looks;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.customer.CustomerData;
import pledge.ledger.ClockView;
import pledge.ledger.ClockView.Named;
import pledge.ledger.ClockViews;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** Suspected complaints over HTTP: what raised them, and a person's word on them. */
@RestController
@CustomerData
@Tag(name = "Complaints")
class SuspicionEndpoint {

  private static final int LIST = 200;

  private final SuspicionRows rows;
  private final Suspicions suspicions;
  private final GreenChannel greenChannel;
  private final Conversations conversations;
  private final Tickets tickets;
  private final Staff staff;
  private final SuspicionClocks clocks;
  private final ClockViews clockViews;
  private final Clock clock;

  SuspicionEndpoint(
      SuspicionRows rows,
      Suspicions suspicions,
      GreenChannel greenChannel,
      Conversations conversations,
      Tickets tickets,
      Staff staff,
      SuspicionClocks clocks,
      ClockViews clockViews,
      Clock clock) {
    this.rows = rows;
    this.suspicions = suspicions;
    this.greenChannel = greenChannel;
    this.conversations = conversations;
    this.tickets = tickets;
    this.staff = staff;
    this.clocks = clocks;
    this.clockViews = clockViews;
    this.clock = clock;
  }

  /**
   * A suspected complaint.
   *
   * @param at the first complaining word
   * @param clock by when somebody decides; null once somebody has
   * @param message the one it was said in; null for a rating and for a word on a ticket's page
   * @param quote what the customer wrote; null for a rating
   * @param from begin of the span of the quote that raised it, in UTF-16 units
   * @param to behind its end; as {@code from} when all of it did
   * @param figure stars of a rating, or how many messages in a row were upset
   * @param customer the masked name, or the mark of an unknown visitor; null on a ticket alone
   * @param decidedBy null while it is open, and when the customer chose to complain themself
   */
  @Schema(name = "Suspicion")
  record View(
      UUID id,
      Suspicion.Reason reason,
      Suspicion.State state,
      Instant at,
      @Nullable ClockView clock,
      @Nullable UUID message,
      @Nullable String quote,
      int from,
      int to,
      int figure,
      String channel,
      @Nullable UUID conversation,
      @Nullable UUID ticket,
      @Nullable String customer,
      @Nullable Named decidedBy,
      @Nullable Instant decidedAt,
      String why) {}

  @Schema(name = "SuspicionList")
  record All(List<View> items, Instant now) {}

  @GetMapping("/api/complaints/suspected")
  @Operation(
      summary =
          "Suspected complaints nobody has decided yet, the oldest first: of the whole brand for"
              + " officers and managers, of their teams for supervisors (complaint.ack)")
  @Allowed(staff = {MANAGER, SUPERVISOR, COMPLAINT_OFFICER})
  All open(StaffMember me) {
    var open = rows.open(me.brand(), LIST);
    return all(all(me) ? open : mine(open, me));
  }

  @GetMapping("/api/suspicions/{id}")
  @Operation(
      summary = "One suspected complaint, decided or not: where its clock and its alarm lead",
      description = "404 where the conversation or ticket isn't in sight.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  View one(StaffMember me, @PathVariable UUID id) {
    seen(id, me);
    return all(rows.find(id).stream().toList()).items().getFirst();
  }

  @Looks("conversation")
  @GetMapping("/api/conversations/{id}/suspicions")
  @Operation(summary = "What was taken for a complaint in a conversation, the latest first")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  All ofConversation(StaffMember me, @PathVariable UUID id) {
    var conversation = new ConversationId(id);
    if (conversations.find(conversation, me).isEmpty()) {
      throw new NotFound("conversation");
    }
    return all(rows.about(conversation, null));
  }

  /** The ticket that is a complaint now. */
  @Schema(name = "ConfirmedComplaint")
  record Confirmed(UUID ticket, String number) {}

  @PostMapping("/api/suspicions/{id}/confirm")
  @Operation(
      summary =
          "It is a complaint: the ticket there is becomes one, or one is opened; its clocks run from"
              + " the first complaining word (complaint.contact)",
      description = "409 `decided` when it was rejected before. The same again is harmless.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  Confirmed confirm(StaffMember me, @PathVariable UUID id) {
    seen(id, me);
    var ticket = suspicions.confirm(id, me, clock.instant()).orThrow();
    return new Confirmed(ticket.id().value(), ticket.number());
  }

  @Schema(name = "SuspicionRejected")
  record RejectBody(@NotNull @Size(max = 300) String why) {}

  @PostMapping("/api/suspicions/{id}/reject")
  @Operation(
      summary = "It is no complaint; only a stronger sign raises it again",
      description = "409 `decided` when it was confirmed before. The same again is harmless.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  View reject(StaffMember me, @PathVariable UUID id, @Valid @RequestBody RejectBody body) {
    seen(id, me);
    var why = PlainText.required("why", body.why(), 300);
    return all(List.of(suspicions.reject(id, why, me, clock.instant()).orThrow()))
        .items()
        .getFirst();
  }

  private static boolean all(StaffMember me) {
    return me.is(MANAGER) || me.is(COMPLAINT_OFFICER);
  }

  /** What I may not see isn't there. */
  private void seen(UUID id, StaffMember me) {
    boolean seen =
        rows.find(id)
            .filter(it -> it.brand().equals(me.brand()))
            .filter(it -> all(me) || !mine(List.of(it), me).isEmpty())
            .isPresent();
    if (!seen) {
      throw new NotFound("suspicion");
    }
  }

  /** Those of conversations and tickets this person may see. */
  private List<Suspicion> mine(List<Suspicion> those, StaffMember me) {
    var inSight =
        conversations.those(conversationsOf(those), me).stream()
            .map(Conversations.Brief::id)
            .collect(Collectors.toSet());
    var seen =
        tickets
            .those(those.stream().map(Suspicion::ticket).filter(Objects::nonNull).toList(), me)
            .stream()
            .map(ticket -> ticket.id())
            .collect(Collectors.toSet());
    return those.stream()
        .filter(it ->
            it.conversation() == null
                ? seen.contains(it.ticket())
                : inSight.contains(it.conversation()))
        .toList();
  }

  private static Collection<ConversationId> conversationsOf(List<Suspicion> those) {
    return those.stream().map(Suspicion::conversation).filter(Objects::nonNull).toList();
  }

  private All all(List<Suspicion> those) {
    var labels =
        conversations
            .labels(conversationsOf(those).stream().map(ConversationId::value).toList())
            .stream()
            .collect(
                Collectors.toMap(
                    Conversations.Label::id, Conversations.Label::label, (one, other) -> one));
    Set<StaffId> people =
        those.stream()
            .map(Suspicion::decidedBy)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var names = staff.names(people);
    var running =
        clockViews.of(clocks.of(those).values()).stream()
            .collect(Collectors.toMap(view -> view.work().id(), Function.identity()));
    return new All(
        those.stream().map(it -> view(it, running.get(it.id()), labels, names)).toList(),
        clock.instant());
  }

  private View view(
      Suspicion it,
      @Nullable ClockView clock,
      Map<ConversationId, String> labels,
      Map<StaffId, String> names) {
    var conversation = it.conversation();
    TicketId ticket = it.ticket();
    var by = it.decidedBy();
    return new View(
        it.id(),
        it.reason(),
        it.state(),
        it.at(),
        clock,
        it.message(),
        greenChannel.quote(it),
        it.from(),
        it.to(),
        it.figure(),
        it.channel(),
        conversation == null ? null : conversation.value(),
        ticket == null ? null : ticket.value(),
        conversation == null ? null : labels.get(conversation),
        by == null ? null : new Named(by.value(), names.getOrDefault(by, "")),
        it.decidedAt(),
        it.why());
  }
}
