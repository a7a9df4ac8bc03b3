package pledge.shopfloor;

import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.order.Catalogue;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.platform.NotFound;
import pledge.standard.Standards;

/** What a clerk may say next: goods to recommend, and at the till the points and what they buy. */
@RestController
@RequestMapping("/api/shops/{shop}")
class CounselEndpoint {

  private static final int MOST = 5;
  private static final int ORDERS = 3;

  private final VisitLog log;
  private final ShopFloor floor;
  private final Catalogue catalogue;
  private final Orders orders;
  private final Standards standards;
  private final Brands brands;

  CounselEndpoint(
      VisitLog log,
      ShopFloor floor,
      Catalogue catalogue,
      Orders orders,
      Standards standards,
      Brands brands) {
    this.log = log;
    this.floor = floor;
    this.catalogue = catalogue;
    this.orders = orders;
    this.standards = standards;
    this.brands = brands;
  }

  /**
   * @param priceMinor in minor units of {@code currency}
   */
  @Schema(name = "ShopRecommendation")
  record Recommendation(String sku, String name, String family, long priceMinor, String currency) {}

  @Schema(name = "ShopRecommendations")
  record Recommendations(List<Recommendation> items) {}

  @GetMapping("/visits/{visit}/recommendations")
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary = "What fits what this guest tried, 5 at most (store.try-recommend-buy)",
      description =
          """
          Of the families of the goods tried, those nearest in price first, without what they didn't
          like; where nothing was tried, of what a known guest bought lately.\
          """)
  Recommendations recommendations(
      StaffMember me, @PathVariable UUID shop, @PathVariable UUID visit) {
    var where = floor.shop(shop, me);
    var seen =
        log.find(visit, where.id()).map(List::of).map(log::visits).orElse(List.of()).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("visit"));
    return new Recommendations(
        catalogue.like(me.brand(), basis(seen), MOST).stream()
            .map(goods ->
                new Recommendation(
                    goods.sku(),
                    goods.name(),
                    goods.family(),
                    goods.priceMinor(),
                    goods.currency()))
            .toList());
  }

  private Collection<String> basis(Visit visit) {
    var tried =
        visit
            .all(ActKind.TRIED)
            .flatMap(act -> Stream.ofNullable(act.goods()))
            .filter(goods -> !Boolean.FALSE.equals(goods.liked()))
            .map(Act.Trial::sku)
            .distinct()
            .toList();
    var customer = visit.customer();
    if (!tried.isEmpty() || customer == null) {
      return tried;
    }
    return orders.of(visit.brand(), customer, ORDERS).stream()
        .flatMap(order -> order.lines().stream())
        .map(OrderView.Line::sku)
        .distinct()
        .toList();
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
