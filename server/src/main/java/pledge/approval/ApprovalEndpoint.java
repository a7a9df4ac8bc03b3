package pledge.approval;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.platform.BadInput;
import pledge.platform.PlainText;

/** What is asked of those with more authority (authority.limit). */
@RestController
@RequestMapping("/api/approvals")
@Tag(name = "Approvals")
class ApprovalEndpoint {

  private static final int LONGEST = 500;

  private final ApprovalDesk desk;
  private final Clock clock;

  ApprovalEndpoint(ApprovalDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  record ApprovalPage(List<ApprovalView> items, @Nullable String next, Instant now) {}

  /**
   * @param why told to the requester; needed when it is not granted
   */
  record Decision(@NotNull Boolean granted, @Nullable @Size(max = LONGEST) String why) {}

  @GetMapping
  @Operation(
      summary = "Approvals, newest first",
      description =
          """
          scope is mine (those I may decide, or decided), asked (those I asked) or all I may see: what I asked, what
          my roles or roles below them are asked. state is open or decided; without it both.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  ApprovalPage list(
      StaffMember me,
      @RequestParam(defaultValue = "mine") @Size(max = 16) String scope,
      @RequestParam(required = false) @Nullable @Size(max = 16) String state,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    if (!List.of("mine", "asked", "all").contains(scope)) {
      throw new BadInput("scope", "is one of mine, asked, all");
    }
    if (state != null && !List.of("open", "decided").contains(state)) {
      throw new BadInput("state", "is open or decided");
    }
    var items = desk.list(me, scope, state == null ? null : state.equals("open"), after, limit);
    return new ApprovalPage(
        items, items.size() == limit ? items.getLast().id().toString() : null, clock.instant());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One approval with its clock and every step")
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  ApprovalView one(StaffMember me, @PathVariable UUID id) {
    return desk.one(me, id);
  }

  @PostMapping("/{id}/decision")
  @Operation(
      summary = "Grants or refuses (authority.limit)",
      description =
          """
          Granting spends the granter's own limits; beyond them the next role is asked and the answer
          shows it still open. Above the second limit two people grant, neither the requester. 409 with
          clause authority.limit: own-request, two-people, not-asked, nobody-to-ask, limit-used-up; 409
          decided when somebody was quicker. Deciding again to the same end is harmless.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  ApprovalView decide(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Decision body) {
    var given = body.why() == null ? "" : body.why();
    var why =
        body.granted()
            ? PlainText.optional("why", given, LONGEST)
            : PlainText.required("why", given, LONGEST);
    desk.decide(me, id, body.granted(), why, clock.instant()).orThrow();
    return desk.one(me, id);
  }

  /**
   * @param why for those who were asked; may be left out
   */
  record Withdrawal(@Nullable @Size(max = LONGEST) String why) {}

  @PostMapping("/{id}/withdrawal")
  @Operation(
      summary = "Takes one's own request back while it is open (authority.limit)",
      description =
          """
          Its clock ends without a verdict and nobody is asked any more. 409 not-yours for somebody
          else's request, decided when somebody was quicker. Repeating is harmless.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  ApprovalView withdraw(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody Withdrawal body) {
    var why = PlainText.optional("why", body.why() == null ? "" : body.why(), LONGEST);
    desk.withdraw(me, id, why, clock.instant()).orThrow();
    return desk.one(me, id);
  }
}
