package pledge.pickup;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Actors;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.platform.BadInput;
import pledge.platform.PlainText;

/** The shop's page of what is ordered online and collected here. */
@RestController
@RequestMapping("/api/pickups")
class PickupEndpoint {

  private static final int MOST = 200;

  private final Pickups pickups;
  private final Shortage shortage;
  private final Bookings bookings;
  private final Handover handover;
  private final PickupView.Reader views;
  private final AuditTrail audit;
  private final Clock clock;

  PickupEndpoint(
      Pickups pickups,
      Shortage shortage,
      Bookings bookings,
      Handover handover,
      PickupView.Reader views,
      AuditTrail audit,
      Clock clock) {
    this.pickups = pickups;
    this.shortage = shortage;
    this.bookings = bookings;
    this.handover = handover;
    this.views = views;
    this.audit = audit;
    this.clock = clock;
  }

  @Schema(name = "PickupList")
  record PickupList(List<PickupView> items, Instant now) {}

  @GetMapping
  @Operation(
      summary =
          "What is to be collected in my shops and isn't yet, the oldest first, 200 at most; managers and supervisors see every shop's")
  @Allowed(staff = {CLERK, MANAGER, SUPERVISOR})
  PickupList open(StaffMember me) {
    var open = pickups.open(me, MOST);
    audit.record(me, "pickup.list", "brand", me.brand().value(), open.size() + " found");
    return new PickupList(views.of(open), clock.instant());
  }

  @GetMapping("/by-number")
  @Operation(summary = "The pick-up of an order's number, as the customer at the counter says it")
  @Allowed(staff = {CLERK, MANAGER, SUPERVISOR})
  PickupView byNumber(StaffMember me, @RequestParam @Size(max = 64) String number) {
    var pickup = pickups.find(number, me);
    audit.record(me, "pickup.look", Pickup.KIND, pickup.id().toString(), null);
    return views.of(pickup);
  }

  /**
   * @param number the order's
   * @param at when the customer comes; null: they named no time any more
   */
  @Schema(name = "PickupBooking")
  record BookingBody(@NotNull @Size(max = 64) String number, @Nullable Instant at) {}

  @PutMapping("/booking")
  @Operation(
      summary =
          "The customer booked a time: they are told ahead of it (pickup.ready). Another time replaces the one before, the same changes nothing",
      description =
          "409 `shop-closed`, or `too-soon` with `earliest`, an instant, where the shop could not tell ahead.")
  @Allowed(
      staff = {CLERK, MANAGER, SUPERVISOR, AGENT, AFTERSALES},
      scope = "orders:write")
  PickupView book(Actor who, @Valid @RequestBody BookingBody body) {
    var pickup = pickups.ofBrand(body.number(), Actors.brand(who));
    return views.of(bookings.book(pickup, body.at(), who, clock.instant()).orThrow());
  }

  @PostMapping("/{id}/ready")
  @Operation(
      summary =
          "Confirms that it is there: the customer is told by text message, with a code (pickup.ready); a repeat changes nothing")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView ready(StaffMember me, @PathVariable UUID id) {
    return views.of(pickups.ready(id, me, clock.instant()).orThrow());
  }

  @PostMapping("/{id}/told")
  @Operation(summary = "The customer was told by telephone, where no text message gets to them")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView told(StaffMember me, @PathVariable UUID id) {
    return views.of(pickups.told(id, me, clock.instant()).orThrow());
  }

  /**
   * @param line its place in the order, from 0
   */
  @Schema(name = "PickupMissingPiece")
  record PieceBody(
      @NotNull @Min(0) @Max(500) Integer line, @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}

  /**
   * @param pieces which aren't there
   * @param what in other words than the goods' names, as the customer is told
   * @param waitUntil when they will be, if that is known; offers to wait
   * @param substitute what they may have instead for the same price; offers that
   */
  @Schema(name = "PickupMissing")
  record MissingBody(
      @NotNull @Size(min = 1, max = 500) List<@Valid @NotNull PieceBody> pieces,
      @Nullable @Size(max = 100) String what,
      @Nullable Instant waitUntil,
      @Nullable @Size(max = 100) String substitute) {}

  @PostMapping("/{id}/missing")
  @Operation(
      summary =
          "Something ordered isn't there: the customer is told by text message and chooses on their page; a repeat changes nothing")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView missing(StaffMember me, @PathVariable UUID id, @Valid @RequestBody MissingBody body) {
    var pieces =
        body.pieces().stream()
            .map(piece -> new Offer.Piece(piece.line(), piece.quantity()))
            .toList();
    var offer = new Offer(pieces, body.waitUntil(), text("substitute", body.substitute(), 100));
    return views.of(
        shortage
            .missing(
                pickups.find(id, me), offer, text("what", body.what(), 100), me, clock.instant())
            .orThrow());
  }

  private static @Nullable String text(String field, @Nullable String text, int most) {
    return text == null || text.isBlank() ? null : PlainText.required(field, text, most);
  }

  /**
   * @param until when it will be there; only with {@code wait}, there needed unless it was offered:
   *     a promise (pickup.ready)
   */
  @Schema(name = "PickupChoice")
  record ChoiceBody(
      @NotNull Choice choice, @Nullable Instant until, @NotNull @Size(max = 300) String note) {}

  @PostMapping("/{id}/choice")
  @Operation(
      summary =
          "What the customer wants where something is missing, said by telephone or in the shop; it ends the shop's hour (pickup.ready) and is carried out: what they don't get is paid back. The same again is harmless")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView chosen(StaffMember me, @PathVariable UUID id, @Valid @RequestBody ChoiceBody body) {
    return views.of(
        shortage
            .chosen(
                pickups.find(id, me),
                body.choice(),
                body.until(),
                PlainText.optional("note", body.note(), 300),
                me,
                clock.instant())
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
    return views.of(pickups.code(id, body.request(), me, clock.instant()).orThrow());
  }

  @PostMapping("/{id}/shelved")
  @Operation(summary = "What nobody collected is back on its shelf; a repeat changes nothing")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView shelved(StaffMember me, @PathVariable UUID id) {
    return views.of(pickups.shelved(id, me, clock.instant()).orThrow());
  }

  /**
   * @param code six figures, as the customer or whoever collects for them says; null where the
   *     customer has named who collects it
   * @param proxy who collects it for the customer; null: they do
   * @param goodsOffered whether looking at the goods together was offered; must be
   * @param goodsChecked whether they did
   * @param returnsTold whether the time for returns was said aloud; must be where no text message
   *     reaches the customer
   */
  @Schema(name = "PickupHandover")
  record HandoverBody(
      @Nullable @Pattern(regexp = "\\s*[0-9]{6}\\s*") String code,
      @Nullable @Size(max = 60) String proxy,
      @NotNull Boolean goodsOffered,
      @NotNull Boolean goodsChecked,
      @Nullable Boolean returnsTold) {}

  @PostMapping("/{id}/handover")
  @Operation(
      summary =
          "Hands the goods over, once, for number and code or to whom the customer named (pickup.handover); the reminder how long they may be returned goes out by itself",
      description =
          "409 `wrong-code` with `left`, `code-locked` with `until`, `no-consent`, `goods-not-offered`, `returns-not-told`, or `not-ready` when somebody else was faster.")
  @Allowed(staff = {CLERK, MANAGER})
  PickupView handOver(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody HandoverBody body) {
    var proxy = text("proxy", body.proxy(), 60);
    if (body.code() == null && proxy == null) {
      throw new BadInput("code", "is needed unless the customer named who collects it");
    }
    var how =
        new Handover.How(
            body.code(),
            proxy,
            body.goodsOffered(),
            body.goodsChecked(),
            Boolean.TRUE.equals(body.returnsTold()));
    return views.of(handover.handOver(id, how, me, clock.instant()).orThrow());
  }
}
