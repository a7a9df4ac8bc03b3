package pledge.pickup;

import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.order.OrderId;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.platform.PlainText;
import pledge.store.ShopId;

/** The shop's page of what is ordered online and collected here. */
@RestController
@RequestMapping("/api/pickups")
class PickupEndpoint {

  private static final int MOST = 200;

  private final Pickups pickups;
  private final Shortage shortage;
  private final Orders orders;
  private final Commitments commitments;
  private final AuditTrail audit;
  private final Clock clock;

  PickupEndpoint(
      Pickups pickups,
      Shortage shortage,
      Orders orders,
      Commitments commitments,
      AuditTrail audit,
      Clock clock) {
    this.shortage = shortage;
    this.audit = audit;
    this.pickups = pickups;
    this.orders = orders;
    this.commitments = commitments;
    this.clock = clock;
  }

  /**
   * @param confirmBy until when the shop is to confirm that it is there (pickup.ready); null once
   *     the customer has been told
   * @param told whether the customer knows that it is ready
   * @param missing what isn't there; null when nothing was found missing
   * @param choice what the customer wants then; null while they haven't said
   * @param lockedUntil no code is taken before
   * @param order goods and contact, the persons masked
   */
  @Schema(name = "Pickup")
  record PickupView(
      UUID id,
      String number,
      ShopId shop,
      PickupState state,
      Instant knownAt,
      @Nullable Instant confirmBy,
      boolean told,
      @Nullable Instant readyAt,
      @Nullable Instant endedAt,
      @Nullable Instant lockedUntil,
      @Nullable String missing,
      @Nullable Choice choice,
      @Nullable OrderView order) {}

  @Schema(name = "PickupList")
  record PickupList(List<PickupView> items, Instant now) {}

  @GetMapping
  @Operation(
      summary =
          "What is to be collected in my shops and isn't yet, the oldest first, 200 at most; managers see every shop's")
  @Allowed(staff = {CLERK, MANAGER})
  PickupList open(StaffMember me) {
    var open = pickups.open(me, MOST);
    audit.record(me, "pickup.list", "brand", me.brand().value(), open.size() + " found");
    return new PickupList(views(open), clock.instant());
  }

  @GetMapping("/by-number")
  @Operation(summary = "The pick-up of an order's number, as the customer at the counter says it")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView byNumber(StaffMember me, @RequestParam @Size(max = 64) String number) {
    var pickup = pickups.find(number, me);
    audit.record(me, "pickup.look", "pickup", pickup.id().toString(), null);
    return view(pickup);
  }

  @PostMapping("/{id}/ready")
  @Operation(
      summary =
          "Confirms that it is there: the customer is told by text message, with a code (pickup.ready); a repeat changes nothing")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView ready(StaffMember me, @PathVariable UUID id) {
    return view(pickups.ready(id, me, clock.instant()).orThrow());
  }

  @PostMapping("/{id}/told")
  @Operation(summary = "The customer was told by telephone, where no text message gets to them")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView told(StaffMember me, @PathVariable UUID id) {
    return view(pickups.told(id, me, clock.instant()).orThrow());
  }

  /**
   * @param what isn't there, as the customer is told
   */
  @Schema(name = "PickupMissing")
  record MissingBody(@NotNull @Size(max = 100) String what) {}

  @PostMapping("/{id}/missing")
  @Operation(
      summary =
          "Something ordered isn't there: the customer is told by text message and decides; a repeat changes nothing")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView missing(StaffMember me, @PathVariable UUID id, @Valid @RequestBody MissingBody body) {
    var what = PlainText.required("what", body.what(), 100);
    return view(shortage.missing(id, what, me, clock.instant()).orThrow());
  }

  /**
   * @param until when it will be there; only, and always, with {@code wait}: a promise
   *     (pickup.ready)
   */
  @Schema(name = "PickupChoice")
  record ChoiceBody(
      @NotNull Choice choice, @Nullable Instant until, @NotNull @Size(max = 300) String note) {}

  @PostMapping("/{id}/choice")
  @Operation(
      summary =
          "What the customer wants where something is missing; it ends the shop's hour (pickup.ready). The same again is harmless")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView chosen(StaffMember me, @PathVariable UUID id, @Valid @RequestBody ChoiceBody body) {
    return view(
        shortage
            .chosen(id, body.choice(), body.until(), body.note().strip(), me, clock.instant())
            .orThrow());
  }

  /**
   * @param request chosen by the caller; the same again sends no second text message
   */
  @Schema(name = "PickupCode")
  record CodeBody(@NotNull UUID request) {}

  @PostMapping("/{id}/code")
  @Operation(summary = "Sends the customer another code; the one before is void")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView code(StaffMember me, @PathVariable UUID id, @Valid @RequestBody CodeBody body) {
    return view(pickups.code(id, body.request(), me, clock.instant()).orThrow());
  }

  /**
   * @param code six figures, as the customer or whoever collects for them says
   * @param proxy somebody else collects it
   * @param goodsOffered whether looking at the goods together was offered; must be
   * @param goodsChecked whether they did
   */
  @Schema(name = "PickupHandover")
  record HandoverBody(
      @NotNull @Pattern(regexp = "\\s*[0-9]{6}\\s*") String code,
      @NotNull Boolean proxy,
      @NotNull Boolean goodsOffered,
      @NotNull Boolean goodsChecked) {}

  @PostMapping("/{id}/handover")
  @Operation(
      summary =
          "Hands the goods over, once, for number and code (pickup.handover); the reminder how long they may be returned goes out by itself")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView handOver(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody HandoverBody body) {
    var how =
        new Pickups.HandOver(body.code(), body.proxy(), body.goodsOffered(), body.goodsChecked());
    return view(pickups.handOver(id, how, me, clock.instant()).orThrow());
  }

  private PickupView view(Pickup pickup) {
    return views(List.of(pickup)).getFirst();
  }

  /** Their clocks and orders are read together, however many there are. */
  private List<PickupView> views(List<Pickup> pickups) {
    if (pickups.isEmpty()) {
      return List.of();
    }
    var open = commitments.openOf(pickups.stream().map(Pickup::work).toList());
    var bought =
        orders.those(
            pickups.getFirst().brand(),
            pickups.stream().map(pickup -> new OrderId(pickup.id())).toList());
    return pickups.stream()
        .map(pickup ->
            view(
                pickup,
                confirmBy(open.getOrDefault(pickup.work(), List.of())),
                bought.get(new OrderId(pickup.id()))))
        .toList();
  }

  private static @Nullable Instant confirmBy(List<Commitment> open) {
    return open.stream()
        .filter(watch -> watch.clause().equals(Pickups.READY))
        .map(Commitment::dueAt)
        .findFirst()
        .orElse(null);
  }

  private static PickupView view(
      Pickup pickup, @Nullable Instant confirmBy, @Nullable OrderView order) {
    return new PickupView(
        pickup.id(),
        pickup.number(),
        pickup.shop(),
        pickup.state(),
        pickup.knownAt(),
        confirmBy,
        pickup.readyAt() != null && confirmBy == null,
        pickup.readyAt(),
        pickup.endedAt(),
        pickup.lockedUntil(),
        pickup.missing(),
        pickup.choice(),
        order);
  }
}
