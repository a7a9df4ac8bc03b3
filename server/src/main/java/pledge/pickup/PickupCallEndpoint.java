package pledge.pickup;

import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
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
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.order.OrderId;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.platform.PlainText;
import pledge.store.ShopId;

/** Calls to customers who were dissatisfied with a pick-up. */
@RestController
@RequestMapping("/api/pickups/calls")
class PickupCallEndpoint {

  private final PickupCalls calls;
  private final Orders orders;
  private final Commitments commitments;
  private final Clock clock;

  PickupCallEndpoint(PickupCalls calls, Orders orders, Commitments commitments, Clock clock) {
    this.calls = calls;
    this.orders = orders;
    this.commitments = commitments;
    this.clock = clock;
  }

  /**
   * @param id the pick-up's
   * @param words what the customer said with their stars
   * @param due until when they are to be reached (pickup.survey); null once they were
   * @param warnAt from when on that is close
   * @param tries in which nobody was reached
   * @param cause code of the standard's cause; null until they were reached
   * @param name who it was ordered for, masked
   * @param goods names of what was collected
   */
  @Schema(name = "PickupCall")
  record View(
      UUID id,
      String number,
      ShopId shop,
      int stars,
      String words,
      Instant ratedAt,
      Call.State state,
      @Nullable Instant due,
      @Nullable Instant warnAt,
      boolean broken,
      int tries,
      @Nullable Instant contactedAt,
      @Nullable String cause,
      @Nullable String note,
      @Nullable String name,
      List<String> goods) {}

  @Schema(name = "PickupCallList")
  record CallList(List<View> items, Instant now) {}

  @GetMapping
  @Operation(
      summary =
          "Dissatisfied customers to phone, whom to reach first in front, then those reached but not solved (pickup.survey)",
      description = "Whose list it is, the shop's people's or the officers', the standard says.")
  @Allowed(staff = {CLERK, COMPLAINT_OFFICER, SUPERVISOR, MANAGER})
  CallList list(StaffMember me, @RequestParam(required = false) @Nullable UUID shop) {
    return new CallList(
        views(calls.open(me, shop == null ? null : new ShopId(shop))), clock.instant());
  }

  /**
   * @param request chosen by the caller; a repeat with the same changes nothing
   * @param cause code of one of the standard's finest causes; needed when reached
   * @param note what was said, what is done about it
   */
  @Schema(name = "PickupCallResult")
  record ResultBody(
      @NotNull UUID request,
      @NotNull Boolean reached,
      @NotNull Boolean solved,
      @Nullable @Size(max = 60) String cause,
      @NotNull @Size(max = 500) String note) {}

  @PostMapping("/{id}")
  @Operation(
      summary =
          "What a call came to: reached keeps the clock (pickup.survey), solved takes it off the list")
  @Allowed(staff = {CLERK, COMPLAINT_OFFICER, SUPERVISOR, MANAGER})
  View result(StaffMember me, @PathVariable UUID id, @Valid @RequestBody ResultBody body) {
    var result =
        new PickupCalls.Result(
            body.request(),
            body.reached(),
            body.solved(),
            body.cause(),
            PlainText.required("note", body.note(), 500));
    return views(List.of(calls.record(id, result, me, clock.instant()).orThrow())).getFirst();
  }

  @Schema(name = "PickupPhone")
  record Phone(@Nullable String phone) {}

  @PostMapping("/{id}/phone")
  @Operation(summary = "The number to phone for this call; every look is recorded")
  @Allowed(staff = {CLERK, COMPLAINT_OFFICER, SUPERVISOR, MANAGER})
  Phone phone(StaffMember me, @PathVariable UUID id) {
    return new Phone(calls.phone(id, me).orElse(null));
  }

  private List<View> views(List<Call> calls) {
    if (calls.isEmpty()) {
      return List.of();
    }
    var clocks = commitments.openOf(calls.stream().map(call -> call.pickup().work()).toList());
    var bought =
        orders.those(
            calls.getFirst().pickup().brand(),
            calls.stream().map(call -> new OrderId(call.pickup().id())).toList());
    return calls.stream()
        .map(call ->
            view(
                call,
                clocks.getOrDefault(call.pickup().work(), List.of()).stream()
                    .filter(clock -> clock.clause().equals(PickupSurveys.CLAUSE))
                    .findFirst()
                    .orElse(null),
                bought.get(new OrderId(call.pickup().id()))))
        .sorted(
            Comparator.comparing(View::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(View::ratedAt))
        .toList();
  }

  private static View view(Call call, @Nullable Commitment clock, @Nullable OrderView order) {
    var receiver = order == null ? null : order.receiver();
    return new View(
        call.pickup().id(),
        call.pickup().number(),
        call.pickup().shop(),
        call.stars(),
        call.words(),
        call.ratedAt(),
        call.state(),
        clock == null ? null : clock.dueAt(),
        clock == null ? null : clock.warnAt(),
        clock != null && clock.state() instanceof Commitment.State.Broken,
        call.tries(),
        call.contactedAt(),
        call.cause(),
        call.note(),
        receiver == null ? null : receiver.name(),
        order == null ? List.of() : order.lines().stream().map(OrderView.Line::name).toList());
  }
}
