package pledge.pickup;

import static pledge.access.Role.ANALYST;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.platform.BadInput;

/** How each shop keeps its pick-ups. */
@RestController
class PickupFiguresEndpoint {

  private static final Duration LONGEST = Duration.ofDays(400);

  private final PickupFigures figures;
  private final PickupShops shops;

  PickupFiguresEndpoint(PickupFigures figures, PickupShops shops) {
    this.figures = figures;
    this.shops = shops;
  }

  @Schema(name = "PickupFigureList")
  record Figures(List<PickupFigures.Row> items, Instant from, Instant to) {}

  @GetMapping("/api/pickups/figures")
  @Operation(
      summary =
          "Pick-ups by shop: on time, collected, put back, dissatisfied; of those known from `from` until before `to`",
      description = "At most 400 days. A clerk sees their own shops.")
  @Allowed(staff = {CLERK, SUPERVISOR, ANALYST, MANAGER})
  Figures figures(StaffMember me, @RequestParam Instant from, @RequestParam Instant to) {
    if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new BadInput("to", "must be later than from, by 400 days at most");
    }
    var seen = shops.seenBy(me);
    var mine = shops.all(me.brand()).stream().filter(shop -> seen.contains(shop.id())).toList();
    return new Figures(figures.of(mine, from, to), from, to);
  }
}
