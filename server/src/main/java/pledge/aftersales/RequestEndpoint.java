package pledge.aftersales;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Looks;
import pledge.access.StaffMember;
import pledge.aftersales.rule.Condition;
import pledge.aftersales.rule.Kind;
import pledge.customer.CustomerData;
import pledge.platform.Outcome;
import pledge.platform.PlainText;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** Requests after a sale on a ticket, from the reason to the money back. */
@RestController
@CustomerData
@Tag(name = "After-sales")
class RequestEndpoint {

  private static final int LONGEST = 1_000;

  private final Opening opening;
  private final Requests requests;
  private final Refunds refunds;
  private final RequestViews views;
  private final Tickets tickets;
  private final Clock clock;

  RequestEndpoint(
      Opening opening,
      Requests requests,
      Refunds refunds,
      RequestViews views,
      Tickets tickets,
      Clock clock) {
    this.opening = opening;
    this.requests = requests;
    this.refunds = refunds;
    this.views = views;
    this.tickets = tickets;
    this.clock = clock;
  }

  /**
   * @param order the order's number
   * @param line its line, from 0
   * @param quantity pieces of the line
   * @param reason a reason's code (aftersales.reason-first); empty: not asked yet, which is refused
   * @param words what the customer says is wrong
   * @param pictures of the ticket's conversation, or sent up for the ticket; videos too
   * @param condition null: nothing is known yet
   */
  @Schema(name = "NewAftersalesRequest")
  record Body(
      @NotNull @Size(min = 1, max = 64) String order,
      @Min(0) @Max(499) int line,
      @Min(1) @Max(1_000_000) int quantity,
      @NotNull Kind kind,
      @Nullable @Size(max = 40) String reason,
      @Nullable @Size(max = LONGEST) String words,
      @Nullable @Size(max = 9) List<@NotNull UUID> pictures,
      @Nullable Condition condition) {

    Opening.Wish wish() {
      return new Opening.Wish(
          PlainText.required("order", order, 64),
          line,
          quantity,
          kind,
          reason == null ? "" : PlainText.optional("reason", reason, 40),
          words == null ? "" : PlainText.optional("words", words, LONGEST),
          distinct(pictures),
          condition == null ? Condition.UNKNOWN : condition);
    }
  }

  static List<UUID> distinct(@Nullable List<UUID> pictures) {
    return pictures == null ? List.of() : pictures.stream().distinct().toList();
  }

  @PostMapping("/api/tickets/{id}/aftersales")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Takes a request to return, exchange, refund, repair or send anew, and judges it",
      description =
          """
          aftersales.reason-first: 409 reason-first without a known reason (`reasons` lists them), 409 show-the-fault where a
          fault lacks its description or `pictures`, of which each may be a video. The answer carries the decision of the rules with its trace, by the standard of
          the day of purchase; an ineligible request stands too, to be refused with its clause. 409
          pieces-taken when other requests have these pieces, order-of-another, closed. Idempotency-Key is needed:
          the same one takes one request.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View open(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @Valid @RequestBody Body body) {
    var opened =
        opening.open(me, new TicketId(id), List.of(body.wish()), null, key, clock.instant());
    return views.of(opened.orThrow().getFirst());
  }

  /**
   * Several lines of an order for the same reason.
   *
   * @param lines each with its pieces, and how they are
   */
  @Schema(name = "NewAftersalesRequests")
  record TogetherBody(
      @NotNull @Size(min = 1, max = 64) String order,
      @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Line> lines,
      @NotNull Kind kind,
      @Nullable @Size(max = 40) String reason,
      @Nullable @Size(max = LONGEST) String words,
      @Nullable @Size(max = 9) List<@NotNull UUID> pictures) {

    @Schema(name = "NewAftersalesLine")
    record Line(
        @Min(0) @Max(499) int line,
        @Min(1) @Max(1_000_000) int quantity,
        @Nullable Condition condition) {}

    List<Opening.Wish> wishes() {
      return lines.stream()
          .map(it ->
              new Body(
                  order, it.line(), it.quantity(), kind, reason, words, pictures, it.condition()))
          .map(Body::wish)
          .toList();
    }
  }

  @PostMapping("/api/tickets/{id}/aftersales/together")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Takes a request for several lines of an order at once, each judged by its own goods",
      description =
          "As a single one; all lines are taken, or none. The answer keeps the order of `lines`.")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  List<RequestViews.View> together(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @Valid @RequestBody TogetherBody body) {
    return opening
        .open(me, new TicketId(id), body.wishes(), null, key, clock.instant())
        .orThrow()
        .stream()
        .map(views::of)
        .toList();
  }

  @Looks("ticket")
  @GetMapping("/api/tickets/{id}/aftersales")
  @Operation(
      summary = "The requests on a ticket, newest first, with their decisions",
      description = "At most 200. Amounts in minor units of the order's currency.")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  List<RequestViews.View> list(StaffMember me, @PathVariable UUID id) {
    return views.of(tickets.seen(new TicketId(id), me).id());
  }

  @Looks("aftersales")
  @GetMapping("/api/aftersales/{id}")
  @Operation(
      summary = "One request, of a ticket I may see, with its decision",
      description =
          "Evidence and clocks of a request name it by this id. 404 for what isn't mine to see.")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View one(StaffMember me, @PathVariable UUID id) {
    return views.of(requests.seen(me, id));
  }

  @PostMapping("/api/aftersales/{id}/approval")
  @Operation(
      summary = "Approves what the rules allow; steps and time are told",
      description =
          """
          409 not-eligible with clause aftersales.eligibility and other ways when rules speak against it, wrong-state
          when it has moved on. The promised time (aftersales.steps) runs from now, or from the goods'
          arrival. Repeating is harmless.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View approve(StaffMember me, @PathVariable UUID id) {
    return view(requests.approve(me, id, clock.instant()));
  }

  /**
   * @param said the customer was told by phone or in person
   */
  @Schema(name = "AftersalesRefusal")
  record RefusalBody(boolean said) {}

  @PostMapping("/api/aftersales/{id}/refusal")
  @Operation(
      summary = "Refuses what the rules refuse: the customer reads the clause and other ways",
      description =
          """
          aftersales.refusal: 409 eligible when no rule speaks against it, not-told when no message reaches the customer and nobody
          told them; wrong-state. The pieces may be asked for again. Repeating is harmless.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View refuse(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody RefusalBody body) {
    return view(requests.refuse(me, id, body.said(), clock.instant()));
  }

  @PostMapping("/api/aftersales/{id}/arrival")
  @Operation(
      summary = "The goods are here; the promised time begins and the customer is told",
      description = "409 wrong-state. Repeating is harmless.")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View arrived(StaffMember me, @PathVariable UUID id) {
    return view(requests.arrived(me, id, clock.instant()));
  }

  /**
   * @param note what was found
   * @param pictures of it, sent up for the ticket or of its conversation
   */
  @Schema(name = "AftersalesInspection")
  record InspectionBody(
      @NotNull Condition condition,
      @NotNull @Size(max = LONGEST) String note,
      @Nullable @Size(max = 9) List<@NotNull UUID> pictures) {}

  @PostMapping("/api/aftersales/{id}/inspection")
  @Operation(
      summary = "What was found on the goods; the rules are asked again",
      description =
          """
          What was open is decided by what was found; `eligible` says the outcome. The day that counts stays
          the day of the request. 409 wrong-state. Repeating is harmless.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View inspected(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody InspectionBody body) {
    var note = PlainText.optional("note", body.note(), LONGEST);
    return view(
        requests.inspected(
            me, id, body.condition(), note, distinct(body.pictures()), clock.instant()));
  }

  /**
   * @param minor less than the share of the pieces, as agreed with the customer; null: the share
   */
  @Schema(name = "AftersalesRefund")
  record RefundBody(@Nullable @Min(1) @Max(10_000_000_000_000L) Long minor) {}

  @PostMapping("/api/aftersales/{id}/refund")
  @Operation(
      summary = "Pays the share of the pieces back, or asks for what exceeds my limits",
      description =
          """
          In minor units of the order's currency. Coupon, points and freight are shared out to the fen; all pieces of an
          order come to what was paid. Within the limits of my role (authority.limit, the ticket being the matter) the
          money is planned at once, state refunding; beyond them state asked. 409 more-than-share,
          more-than-paid, nothing-paid, not-eligible, wrong-state, and authority.limit's. Repeating pays once.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View refund(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody RefundBody body) {
    return view(refunds.refund(me, id, body.minor(), clock.instant()));
  }

  /**
   * @param carrier or how else it gets to the customer
   * @param tracking the parcel's number; may be empty
   */
  @Schema(name = "AftersalesDispatch")
  record DispatchBody(
      @NotBlank @Size(max = 60) String carrier, @NotNull @Size(max = 64) String tracking) {}

  @PostMapping("/api/aftersales/{id}/dispatch")
  @Operation(
      summary = "The exchange, the repaired goods or the part have left us; the customer is told",
      description =
          "409 pays for a return or refund, not-eligible, wrong-state. Repeating is harmless.")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View sent(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody DispatchBody body) {
    var carrier = PlainText.required("carrier", body.carrier(), 60);
    var tracking = PlainText.optional("tracking", body.tracking(), 64);
    return view(requests.sent(me, id, carrier, tracking, clock.instant()));
  }

  @PostMapping("/api/aftersales/{id}/handover")
  @Operation(
      summary = "The other goods, or the part, were handed over at the counter",
      description =
          "409 not-here unless it was taken at a counter, not-eligible, wrong-state. Repeating is harmless.")
  @Allowed(staff = {CLERK, MANAGER})
  RequestViews.View handed(StaffMember me, @PathVariable UUID id) {
    return view(requests.handed(me, id, clock.instant()));
  }

  @PostMapping("/api/aftersales/{id}/cancellation")
  @Operation(
      summary = "The customer takes the request back",
      description = "409 wrong-state once money or goods are on their way. Repeating is harmless.")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View cancel(StaffMember me, @PathVariable UUID id) {
    return view(requests.cancel(me, id, clock.instant()));
  }

  /**
   * @param why in the customer's sense
   */
  @Schema(name = "AftersalesDispute")
  record DisputeBody(@NotNull @Size(min = 1, max = 500) String why) {}

  @PostMapping("/api/aftersales/{id}/dispute")
  @Operation(
      summary = "The customer doesn't accept the refusal: the ticket becomes a complaint",
      description = "The complaint's clocks begin. 409 wrong-state. Repeating is harmless.")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View dispute(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody DisputeBody body) {
    var why = PlainText.required("why", body.why(), 500);
    return view(requests.dispute(me, id, why, clock.instant()));
  }

  @PostMapping("/api/aftersales/{id}/completion")
  @Operation(
      summary = "The customer has what was promised",
      description = "409 wrong-state before money or goods are out. Repeating is harmless.")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  RequestViews.View done(StaffMember me, @PathVariable UUID id) {
    return view(requests.done(me, id, clock.instant()));
  }

  private RequestViews.View view(Outcome<Request> outcome) {
    return views.of(outcome.orThrow());
  }
}
