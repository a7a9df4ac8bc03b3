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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.PartOf;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.customer.CustomerData;
import pledge.platform.BadInput;
import pledge.platform.PlainText;

/**
 * Changes of a ticket: whose it is, what it is about, what happens next, how it stands. A change
 * may carry {@code If-Match} with the version it was made from; when the ticket has moved on
 * meanwhile, it is refused with 409 {@code changed-meanwhile}, which tells the present {@code
 * version} and in {@code changes} who changed what since, as the timeline has it.
 */
@RestController
@CustomerData
@PartOf(TicketEndpoint.class)
@Tag(name = "Tickets")
class TicketChangeEndpoint {

  private final TicketHandOvers handOvers;
  private final TicketSteps steps;
  private final TicketMoves moves;
  private final TicketFields fields;
  private final TicketAnswers answers;

  TicketChangeEndpoint(
      TicketHandOvers handOvers,
      TicketSteps steps,
      TicketMoves moves,
      TicketFields fields,
      TicketAnswers answers) {
    this.handOvers = handOvers;
    this.steps = steps;
    this.moves = moves;
    this.fields = fields;
    this.answers = answers;
  }

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
    return answers.ok(
        handOvers
            .handTo(
                new TicketId(id),
                body.staff() == null ? null : new StaffId(body.staff()),
                body.team() == null ? null : new TeamId(body.team()),
                why(body.why()),
                answers.asked(me, version))
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
    return answers.ok(
        handOvers
            .tier(
                new TicketId(id),
                body.tier(),
                PlainText.required("why", body.why(), 500),
                answers.asked(me, version))
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
    return answers.ok(
        handOvers
            .type(
                new TicketId(id),
                body.type(),
                PlainText.required("why", body.why(), 500),
                null,
                answers.asked(me, version))
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
    return answers.ok(
        fields.set(new TicketId(id), body.fields(), answers.asked(me, version)).orThrow());
  }

  /**
   * @param why needed for reopening
   * @param nextStep needed for reopening, and whenever the present one's time has passed
   */
  @Schema(name = "TicketStateChange")
  record StateBody(
      @NotNull @Size(max = 20) String state,
      @Nullable @Size(max = 500) String why,
      @Valid @Nullable NextStepBody nextStep) {}

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
    return answers.ok(
        moves
            .state(
                new TicketId(id),
                TicketState.asked(body.state()),
                why(body.why()),
                step == null ? null : step.wish(),
                answers.asked(me, version))
            .orThrow());
  }

  @PutMapping("/api/tickets/{id}/next-step")
  @Operation(summary = "Plans what happens next, by when and by whom")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> nextStep(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @Valid @RequestBody NextStepBody body) {
    return answers.ok(
        steps
            .plan(
                new TicketId(id),
                body.wish(),
                Boolean.TRUE.equals(body.done()),
                answers.asked(me, version))
            .orThrow());
  }

  @PostMapping("/api/tickets/{id}/close")
  @Operation(summary = "Closes a ticket whose customer has been told the outcome")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ResponseEntity<TicketView> close(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
    return answers.ok(moves.close(new TicketId(id), answers.asked(me, version)).orThrow());
  }

  private static String why(@Nullable String why) {
    return why == null ? "" : PlainText.optional("why", why, 500);
  }
}
