package pledge.ledger;

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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;

/** Disputed judgements: raised by whom they concern, settled by whoever leads the team. */
@RestController
@RequestMapping("/api/disputes")
@Tag(name = "Ledger")
class DisputeEndpoint {

  private static final int LONGEST = 500;

  private final Disputes disputes;
  private final Clock clock;

  DisputeEndpoint(Disputes disputes, Clock clock) {
    this.disputes = disputes;
    this.clock = clock;
  }

  record NewDispute(
      @Nullable UUID observation,
      @Nullable UUID commitment,
      @NotNull @Size(min = 1, max = LONGEST) String reason) {}

  record Settlement(@NotNull Boolean upheld, @NotNull @Size(min = 1, max = LONGEST) String word) {}

  record DisputePage(List<DisputeView> items, @Nullable String next, Instant now) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Disputes a judgement that concerns the asker: an observation or a broken clock",
      description =
          """
          Names exactly one of observation (broken or refused) and commitment (broken). A judgement is
          disputed once; a repeat gives the dispute there is. 404 for what doesn't concern the asker.\
          """)
  @Allowed(anyStaff = true)
  DisputeView raise(StaffMember me, @Valid @RequestBody NewDispute body) {
    var observation = body.observation();
    var commitment = body.commitment();
    if ((observation == null) == (commitment == null)) {
      throw new BadInput("observation", "give either an observation or a commitment");
    }
    var reason = PlainText.required("reason", body.reason(), LONGEST);
    var id =
        observation != null
            ? disputes.raise(me, Disputes.Kind.OBSERVATION, observation, reason, clock.instant())
            : disputes.raise(
                me,
                Disputes.Kind.COMMITMENT,
                java.util.Objects.requireNonNull(commitment),
                reason,
                clock.instant());
    return one(me, id);
  }

  @GetMapping
  @Operation(
      summary = "Disputes, newest first: one's own, those of the teams one leads, a manager's all",
      description = "state is open or settled; without it both.")
  @Allowed(anyStaff = true)
  DisputePage list(
      StaffMember me,
      @RequestParam(required = false) @Nullable @Size(max = 16) String state,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    if (state != null && !List.of("open", "settled").contains(state)) {
      throw new BadInput("state", "is open or settled");
    }
    var items = disputes.list(me, state == null ? null : state.equals("open"), null, after, limit);
    return new DisputePage(
        items, items.size() == limit ? items.getLast().id().toString() : null, clock.instant());
  }

  @PostMapping("/{id}/settle")
  @Operation(
      summary = "Settles a dispute: the judgement is upheld or overturned, with a word",
      description =
          """
          Whoever leads the team, or a manager; never one's own. An overturned judgement moves the
          figures once. Of two who settle at once one wins; the other gets 409 code settled. Settling
          again to the same end is harmless.\
          """)
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER})
  DisputeView settle(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Settlement body) {
    var word = PlainText.required("word", body.word(), LONGEST);
    return one(me, disputes.settle(me, id, body.upheld(), word, clock.instant()).orThrow());
  }

  private DisputeView one(StaffMember me, UUID id) {
    return disputes.list(me, null, id, null, 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("dispute"));
  }
}
