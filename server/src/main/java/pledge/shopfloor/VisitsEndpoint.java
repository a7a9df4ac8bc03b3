package pledge.shopfloor;

import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.customer.Privacy;
import pledge.platform.BadInput;
import pledge.platform.NotFound;

/** The visits to a shop, for those who work in it. */
@RestController
@RequestMapping("/api/shops/{shop}/visits")
@CustomerData
class VisitsEndpoint {

  private static final int MOST = 200;
  private static final int LONGEST = 92;

  private final VisitLog rows;
  private final VisitViews views;
  private final FloorFigures figures;
  private final ShopFloor floor;
  private final Privacy privacy;
  private final Clock clock;

  VisitsEndpoint(
      VisitLog rows,
      VisitViews views,
      FloorFigures figures,
      ShopFloor floor,
      Privacy privacy,
      Clock clock) {
    this.figures = figures;
    this.rows = rows;
    this.views = views;
    this.floor = floor;
    this.privacy = privacy;
    this.clock = clock;
  }

  @Schema(name = "ShopVisitList")
  record ShopVisitList(List<VisitView> items, Instant now) {}

  @GetMapping
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary = "A day's visits to the shop, the newest first, 200 at most",
      description =
          "`open` leaves those out that are over. The day is the shop's own; today when left out.")
  ShopVisitList visits(
      StaffMember me,
      @PathVariable UUID shop,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(defaultValue = "false") boolean open) {
    var where = floor.shop(shop, me);
    var now = clock.instant();
    var date = day == null ? now.atZone(where.zone()).toLocalDate() : day;
    var found =
        rows.page(
            where.id(),
            date.atStartOfDay(where.zone()).toInstant(),
            date.plusDays(1).atStartOfDay(where.zone()).toInstant(),
            open,
            MOST);
    var items = views.of(me.brand(), found);
    privacy.saw(
        me,
        items.stream()
            .flatMap(visit -> Stream.ofNullable(visit.customer()))
            .map(VisitView.Guest::id)
            .toList(),
        "shop visits");
    return new ShopVisitList(items, now);
  }

  @Schema(name = "ShopFloorDays")
  record FloorDays(List<FloorFigures.Day> days) {}

  @GetMapping("/figures")
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary = "What the shop's visits come to, day by day, the newest first",
      description =
          "Days are the shop's own; both ends count. 92 days at most, a week when left out.")
  FloorDays figures(
      StaffMember me,
      @PathVariable UUID shop,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    var where = floor.shop(shop, me);
    var last = to == null ? clock.instant().atZone(where.zone()).toLocalDate() : to;
    var first = from == null ? last.minusDays(6) : from;
    if (first.isAfter(last) || first.isBefore(last.minusDays(LONGEST))) {
      throw new BadInput("from", "lies before the end, by 92 days at most");
    }
    return new FloorDays(figures.days(where, first, last));
  }

  @GetMapping("/{visit}")
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(summary = "One visit; 404 while none of its acts has arrived")
  VisitView visit(StaffMember me, @PathVariable UUID shop, @PathVariable UUID visit) {
    var where = floor.shop(shop, me);
    var seen =
        views
            .one(me.brand(), rows.find(visit, where.id()))
            .orElseThrow(() -> new NotFound("visit"));
    var guest = seen.customer();
    if (guest != null) {
      privacy.saw(me, List.of(guest.id()), "shop visit");
    }
    return seen;
  }
}
