package pledge.shopfloor;

import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.platform.NotFound;
import pledge.standard.Standards;

/** What a clerk may say next: goods to recommend, and at the till the points and what they buy. */
@RestController
@RequestMapping("/api/shops/{shop}")
class CounselEndpoint {

  private final VisitLog log;
  private final ShopFloor floor;
  private final Recommendations recommendations;
  private final Standards standards;
  private final Brands brands;

  CounselEndpoint(
      VisitLog log,
      ShopFloor floor,
      Recommendations recommendations,
      Standards standards,
      Brands brands) {
    this.log = log;
    this.floor = floor;
    this.recommendations = recommendations;
    this.standards = standards;
    this.brands = brands;
  }

  @Schema(name = "ShopRecommendations")
  record Recommended(List<Recommendations.Recommendation> items) {}

  @GetMapping("/visits/{visit}/recommendations")
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary = "What fits what this guest tried, 5 at most (store.try-recommend-buy)",
      description =
          """
          First what others bought with what this guest tried (of a known guest who tried nothing,
          with what they bought lately), then what others tried with it, then what is of its family and
          near in price; each says why, with the counts of the last while. Never what they tried
          already, nor what the shop doesn't keep where `PUT /api/shops/{id}/goods` said what it
          keeps. Counts are made anew every half hour, and come up from as many cases as the standard
          asks for (`recommend.least`).\
          """)
  Recommended recommendations(StaffMember me, @PathVariable UUID shop, @PathVariable UUID visit) {
    var where = floor.shop(shop, me);
    return new Recommended(
        log.find(visit, where.id()).map(List::of).map(log::visits).orElse(List.of()).stream()
            .findFirst()
            .map(recommendations::to)
            .orElseThrow(() -> new NotFound("visit")));
  }

  /**
   * @param points earned by this purchase
   * @param worthMinor what they buy, in fen
   * @param words what to say
   */
  @Schema(name = "TillWords")
  record Till(long points, long worthMinor, String words) {}

  @GetMapping("/till")
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary =
          "The points a purchase earns, what they buy, and that the app follows the order (store.member-points)")
  Till till(
      StaffMember me,
      @PathVariable UUID shop,
      @RequestParam @Min(0) @Max(100_000_000_000L) long amountMinor) {
    floor.shop(shop, me);
    var standard = standards.of(me.brand());
    long points = amountMinor / 100 * standard.number("points.per-yuan");
    long worth = points * 100 / standard.number("points.for-yuan");
    return new Till(
        points,
        worth,
        standard.text(
            "store.points",
            "zh-CN".equals(me.locale()) ? "zh-CN" : "en",
            Map.of(
                "brand", brands.get(me.brand()).nameZh(),
                "points", Long.toString(points),
                "worth", BigDecimal.valueOf(worth, 2).toPlainString())));
  }
}
