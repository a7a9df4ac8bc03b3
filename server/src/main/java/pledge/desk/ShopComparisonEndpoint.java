package pledge.desk;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.aftersales.RequestFigures;
import pledge.ledger.Cut;
import pledge.ledger.Dimension;
import pledge.ledger.Rollups;
import pledge.pickup.PickupFigures;
import pledge.platform.BadInput;
import pledge.shopfloor.FloorFigures;
import pledge.standard.ClauseId;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;

/** The shops of a brand beside each other, for whoever runs them. */
@RestController
@Tag(name = "Shops")
class ShopComparisonEndpoint {

  private static final int USUAL = 30;
  private static final int LONGEST = 366;

  private final Shops shops;
  private final PickupFigures pickups;
  private final RequestFigures requests;
  private final FloorFigures visits;
  private final Rollups rollups;
  private final Brands brands;
  private final Clock clock;

  ShopComparisonEndpoint(
      Shops shops,
      PickupFigures pickups,
      RequestFigures requests,
      FloorFigures visits,
      Rollups rollups,
      Brands brands,
      Clock clock) {
    this.shops = shops;
    this.pickups = pickups;
    this.requests = requests;
    this.visits = visits;
    this.rollups = rollups;
    this.brands = brands;
    this.clock = clock;
  }

  /**
   * How often a shop kept a promise it answers for, and how often not.
   *
   * @param clause its cases are the board's, cut by this shop
   */
  @Schema(name = "ShopPromise")
  record Promise(ClauseId clause, long kept, long broken) {}

  /**
   * @param pickups of those the shop came to know of in these days
   * @param counter of requests taken at its counter in these days
   * @param promises of those judged in these days
   */
  @Schema(name = "ComparedShop")
  record Row(
      ShopId shop,
      String code,
      String name,
      FloorFigures.Total visits,
      PickupFigures.Row pickups,
      RequestFigures.OfShop counter,
      List<Promise> promises) {}

  @Schema(name = "ShopComparison")
  record View(LocalDate from, LocalDate to, List<Row> items) {}

  @GetMapping("/api/shops/comparison")
  @Operation(
      summary =
          "The shops beside each other: visits, pick-ups, returns at the counter and promises kept",
      description =
          """
          Of the days `from` to `to`, both counted, in the brand's zone; the last 30 when left out, at most 366. Amounts in
          minor units of the brand's currency. 400 for days the wrong way round.\
          """)
  @Allowed(staff = {Role.MANAGER, Role.ANALYST})
  View compare(
      StaffMember me,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to) {
    var zone = brands.get(me.brand()).zone();
    var last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : to;
    var first = from == null ? last.minusDays(USUAL - 1L) : from;
    if (first.isAfter(last)
        || first.isBefore(last.minusDays(LONGEST))
        || first.getYear() < 2000
        || last.getYear() > 2199) {
      throw new BadInput("from", "lies at most 366 days before `to`, not after it");
    }
    return new View(first, last, rows(me, first, last, zone));
  }

  private List<Row> rows(StaffMember me, LocalDate first, LocalDate last, ZoneId zone) {
    var from = first.atStartOfDay(zone).toInstant();
    var to = last.plusDays(1).atStartOfDay(zone).toInstant();
    var all = shops.all(me.brand());
    var floor = visits.totals(all.stream().map(Shop::id).toList(), from, to);
    var counters = requests.shops(me.brand(), from, to);
    var promises = promises(me, Cut.of(first, last));
    return pickups.of(all, from, to).stream()
        .map(row ->
            new Row(
                row.shop(),
                row.code(),
                row.name(),
                floor.getOrDefault(row.shop(), FloorFigures.Total.NONE),
                row,
                counters.getOrDefault(row.shop(), RequestFigures.OfShop.NONE),
                promises.getOrDefault(row.shop().value().toString(), List.of())))
        .toList();
  }

  private Map<String, List<Promise>> promises(StaffMember me, Cut cut) {
    return rollups.by(me.brand(), cut, Dimension.SHOP).stream()
        .filter(total -> total.kept() + total.broken() > 0)
        .collect(
            groupingBy(
                Rollups.Total::key,
                Collectors.mapping(
                    total -> new Promise(total.clause(), total.kept(), total.broken()),
                    Collectors.toList())));
  }
}
