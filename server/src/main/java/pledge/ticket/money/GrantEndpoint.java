package pledge.ticket.money;

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
import pledge.customer.CustomerData;
import pledge.platform.BadInput;
import pledge.platform.PlainText;
import pledge.standard.Policy;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** Refunds, returns and compensation on a ticket. */
@RestController
@CustomerData
@Tag(name = "Tickets")
class GrantEndpoint {

  /** 100 billion yuan: beyond any grant, far below what a long sums up. */
  private static final long MOST = 10_000_000_000_000L;

  private static final int LONGEST = 500;

  private final Grants grants;
  private final GrantViews views;
  private final Tickets tickets;
  private final Clock clock;

  GrantEndpoint(Grants grants, GrantViews views, Tickets tickets, Clock clock) {
    this.grants = grants;
    this.views = views;
    this.tickets = tickets;
    this.clock = clock;
  }

  /**
   * @param kind {@code refund}, {@code return} or {@code compensation}
   * @param fen in fen of CNY; 0 of a return
   * @param policy the code of the policy it rests on (solve.policy-basis)
   * @param order the order's number; a refund needs it
   * @param reason read by whoever approves, not by the customer
   */
  @Schema(name = "NewGrant")
  record Body(
      @NotNull @Size(max = 20) String kind,
      @Min(0) @Max(MOST) long fen,
      @Nullable @Size(max = 40) String policy,
      @Nullable @Size(max = 64) String order,
      @NotNull @Size(min = 1, max = LONGEST) String reason) {}

  @PostMapping("/api/tickets/{id}/grants")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Grants a refund, a return or a compensation, or asks for what exceeds my limits",
      description =
          """
          409 with clause solve.policy-basis when no policy carries it; `policies` lists those that
          would. Within the limits of my role the money is planned at once and the customer is told, with
          the policy's title and text. Beyond them (authority.limit) somebody with more authority is
          asked, the answer's state is asked and the customer is told why it takes longer. 409
          more-than-paid, order-of-another, closed; with clause authority.limit no-authority,
          beyond-everyone, nobody-to-ask. Idempotency-Key is needed: the same one grants once.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  GrantViews.View grant(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID request,
      @Valid @RequestBody Body body) {
    var kind = kind(body.kind());
    if ((body.fen() == 0) != (kind == Policy.Grant.RETURN)) {
      throw new BadInput(
          "fen",
          kind == Policy.Grant.RETURN
              ? "is 0 of a return: its refund is granted once the goods are back"
              : "is more than nothing");
    }
    var given = body.order();
    var number = given == null ? "" : PlainText.optional("order", given, 64);
    var policy = body.policy();
    var wish =
        new Grants.Wish(
            kind,
            body.fen(),
            policy == null ? "" : PlainText.optional("policy", policy, 40),
            number.isEmpty() ? null : number,
            PlainText.required("reason", body.reason(), LONGEST));
    var done = grants.grant(me, new TicketId(id), wish, request, clock.instant()).orThrow();
    return views.of(me.brand(), done);
  }

  private static Policy.Grant kind(String word) {
    for (var kind : Policy.Grant.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new BadInput("kind", "is one of refund, return, compensation");
  }

  @Looks("ticket")
  @GetMapping("/api/tickets/{id}/grants")
  @Operation(
      summary = "What was granted or asked on a ticket, newest first, and what I may still grant",
      description = "Amounts in fen; of orders in minor units of their currency.")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  GrantViews.Box grants(StaffMember me, @PathVariable UUID id) {
    return views.box(me, tickets.seen(new TicketId(id), me), clock.instant());
  }
}
