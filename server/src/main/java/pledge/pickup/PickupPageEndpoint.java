package pledge.pickup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.RateLimits;
import pledge.access.Visitor;
import pledge.order.OrderView;
import pledge.platform.NotAllowed;
import pledge.platform.Outcome;
import pledge.platform.PlainText;
import pledge.platform.Refusal;

/**
 * The customer's own page of a pick-up, by the signed link of its text messages: how it stands,
 * what to choose where something is missing, when they come, who collects it for them.
 */
@RestController
class PickupPageEndpoint {

  private static final String TOKEN = "Link-Token";

  private final PickupRows rows;
  private final PickupLinks links;
  private final PickupShops shops;
  private final PickupOrders orders;
  private final Pickups pickups;
  private final Shortage shortage;
  private final ShortageWays ways;
  private final Bookings bookings;
  private final Brands brands;
  private final RateLimits limits;
  private final Clock clock;

  PickupPageEndpoint(
      PickupRows rows,
      PickupLinks links,
      PickupShops shops,
      PickupOrders orders,
      Pickups pickups,
      Shortage shortage,
      ShortageWays ways,
      Bookings bookings,
      Brands brands,
      RateLimits limits,
      Clock clock) {
    this.rows = rows;
    this.links = links;
    this.shops = shops;
    this.orders = orders;
    this.pickups = pickups;
    this.shortage = shortage;
    this.ways = ways;
    this.bookings = bookings;
    this.brands = brands;
    this.limits = limits;
    this.clock = clock;
  }

  @Schema(name = "PickupPageBrand")
  record Face(String nameZh, String nameEn, String colour) {}

  @Schema(name = "PickupPageShop")
  record Where(String name, String address, String phone, String zone) {}

  /**
   * @param missing how many of them aren't there
   */
  @Schema(name = "PickupPageLine")
  record Line(String name, int quantity, int missing) {}

  /**
   * @param missing what isn't there, in words; null when everything is
   * @param ways to choose from; empty when nothing is asked
   * @param proxy whom the customer named to collect it
   */
  @Schema(name = "PickupPageView")
  record View(
      Face brand,
      Where shop,
      String number,
      PickupState state,
      String currency,
      List<Line> lines,
      @Nullable String missing,
      List<ShortageWays.Way> ways,
      @Nullable Choice choice,
      @Nullable Long refundMinor,
      @Nullable Instant bookedFor,
      @Nullable Instant readyAt,
      @Nullable Instant endedAt,
      @Nullable String proxy,
      Instant now) {}

  @GetMapping("/api/links/pickup")
  @Operation(
      summary =
          "The customer's page of a pick-up; 403 when the link in the Link-Token header is forged or has expired")
  @Allowed(anyone = true)
  View view(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = TOKEN, required = false) String token) {
    var now = clock.instant();
    return view(opened(request, token, now), now);
  }

  @Schema(name = "PickupPageChoice")
  record ChoiceBody(@NotNull Choice choice) {}

  @PostMapping("/api/links/pickup/choice")
  @Operation(
      summary =
          "The customer chooses what to do about missing goods, once; it is carried out at once. The same again is harmless",
      description =
          "409 `not-offered`, `not-short` when it was chosen or is over, `too-late` when the time to wait for has passed.")
  @Allowed(anyone = true)
  View choose(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = TOKEN, required = false) String token,
      @Valid @RequestBody ChoiceBody body) {
    var now = clock.instant();
    var pickup = written(request, token, now);
    if (pickup.state() == PickupState.SHORT) {
      shortage.chosen(pickup, body.choice(), holder(pickup), now).orThrow();
    } else if (pickup.choice() != body.choice()) {
      Outcome.refused(Refusal.state("not-short", "nothing is asked any more")).orThrow();
    }
    return again(pickup, now);
  }

  /**
   * @param at null: they come whenever they like
   */
  @Schema(name = "PickupPageBooking")
  record BookingBody(@Nullable Instant at) {}

  @PostMapping("/api/links/pickup/booking")
  @Operation(
      summary = "The customer says when they come; they are told ahead of it (pickup.ready)",
      description = "409 `shop-closed`, `too-soon` with `earliest`, or `not-open`.")
  @Allowed(anyone = true)
  View book(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = TOKEN, required = false) String token,
      @Valid @RequestBody BookingBody body) {
    var now = clock.instant();
    var pickup = written(request, token, now);
    bookings.book(pickup, body.at(), holder(pickup), now).orThrow();
    return again(pickup, now);
  }

  @Schema(name = "PickupPageProxy")
  record ProxyBody(@NotNull @Size(max = 60) String name) {}

  @PostMapping("/api/links/pickup/proxy")
  @Operation(
      summary =
          "The customer names who collects it for them, who then needs no code (pickup.handover); another name replaces the one before",
      description = "409 `not-open` when it is over.")
  @Allowed(anyone = true)
  View proxy(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = TOKEN, required = false) String token,
      @Valid @RequestBody ProxyBody body) {
    var now = clock.instant();
    var pickup = written(request, token, now);
    pickups
        .consent(pickup, PlainText.required("name", body.name(), 60), holder(pickup), now)
        .orThrow();
    return again(pickup, now);
  }

  private Pickup opened(HttpServletRequest request, @Nullable String token, Instant now) {
    limits.check("ticket-page", request.getRemoteAddr());
    return links
        .open(token == null ? "" : token, now)
        .flatMap(rows::find)
        .orElseThrow(() -> new NotAllowed("this link isn't valid or has expired"));
  }

  private Pickup written(HttpServletRequest request, @Nullable String token, Instant now) {
    var pickup = opened(request, token, now);
    limits.check("ticket-page-write", pickup.id().toString());
    return pickup;
  }

  private View again(Pickup pickup, Instant now) {
    return view(rows.find(pickup.id()).orElseThrow(), now);
  }

  /** Whoever holds the link speaks for the customer of this pick-up. */
  private static Visitor holder(Pickup pickup) {
    return new Visitor(pickup.id(), pickup.brand());
  }

  private View view(Pickup pickup, Instant now) {
    var brand = brands.get(pickup.brand());
    var order = orders.of(pickup);
    var offer = rows.offer(pickup.id());
    return new View(
        new Face(brand.nameZh(), brand.nameEn(), brand.colour()),
        shops
            .of(pickup)
            .map(shop ->
                new Where(
                    shop.name(), shop.region() + shop.street(), shop.phone(), shop.zone().getId()))
            .orElseGet(() -> new Where("", "", "", brand.zone().getId())),
        pickup.number(),
        pickup.state(),
        order.currency(),
        IntStream.range(0, order.lines().size())
            .mapToObj(i -> line(order.lines().get(i), i, offer))
            .toList(),
        pickup.missing(),
        pickup.state() == PickupState.SHORT ? ways.of(order, offer) : List.of(),
        pickup.choice(),
        pickup.refundMinor(),
        pickup.bookedFor(),
        pickup.readyAt(),
        pickup.endedAt(),
        pickup.consentName(),
        now);
  }

  private static Line line(OrderView.Line line, int place, Offer offer) {
    return new Line(
        line.name(),
        line.quantity(),
        offer.missing().stream()
            .filter(piece -> piece.line() == place)
            .mapToInt(Offer.Piece::quantity)
            .sum());
  }
}
