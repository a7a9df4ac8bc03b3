package pledge.shopfloor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.order.Catalogue;
import pledge.order.Goods;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.store.ShopGoods;

/**
 * What a clerk may recommend to a guest, and why: first what others bought with what this one
 * tried, then what others tried with it, then what is of its family and near in price. Nothing that
 * they tried themselves, liked or not, and nothing that the shop doesn't keep, where that is known.
 */
@Component
class Recommendations {

  static final int MOST = 5;

  /** Of the family before the shop's own goods are looked at. */
  private static final int ALIKE = 100;

  private static final int ORDERS = 3;

  private final Catalogue catalogue;
  private final Orders orders;
  private final Together together;
  private final ShopGoods kept;

  Recommendations(Catalogue catalogue, Orders orders, Together together, ShopGoods kept) {
    this.catalogue = catalogue;
    this.orders = orders;
    this.together = together;
    this.kept = kept;
  }

  @Schema(name = "RecommendedFor")
  enum Reason {
    @JsonProperty("bought-together")
    BOUGHT_TOGETHER,
    @JsonProperty("tried-together")
    TRIED_TOGETHER,
    @JsonProperty("alike")
    ALIKE
  }

  /**
   * Why it is recommended.
   *
   * @param with the goods it goes with: what they tried, or bought lately
   * @param times orders, or visits, that held both; null for goods that are alike
   * @param outOf orders, or visits, that held {@code with}; null for goods that are alike
   * @param dearerMinor by how much it costs more than {@code with}, in minor units; negative where
   *     it costs less
   */
  @Schema(name = "RecommendedWhy")
  record Why(
      Reason reason,
      String with,
      @Nullable Integer times,
      @Nullable Integer outOf,
      long dearerMinor) {}

  /**
   * @param priceMinor in minor units of {@code currency}
   */
  @Schema(name = "ShopRecommendation")
  record Recommendation(
      String sku, String name, String family, long priceMinor, String currency, Why why) {}

  private record Candidate(String sku, String with, Reason reason, Together.@Nullable Seen seen) {}

  /** The strongest reason first, {@link #MOST} at most. */
  List<Recommendation> to(Visit visit) {
    var basis = basis(visit);
    if (basis.isEmpty()) {
      return List.of();
    }
    var known = new LinkedHashMap<String, Goods>();
    catalogue.those(visit.brand(), basis).forEach(goods -> known.put(goods.sku(), goods));
    var tried = tried(visit).map(Act.Trial::sku).collect(Collectors.toSet());
    var seen = together.with(visit.brand(), basis);
    var all = new ArrayList<Candidate>();
    all.addAll(of(seen, Together.Way.BOUGHT, Reason.BOUGHT_TOGETHER));
    all.addAll(of(seen, Together.Way.TRIED, Reason.TRIED_TOGETHER));
    catalogue
        .those(visit.brand(), all.stream().map(Candidate::sku).distinct().toList())
        .forEach(goods -> known.put(goods.sku(), goods));
    catalogue
        .like(visit.brand(), basis, ALIKE)
        .forEach(goods -> {
          var with = nearest(goods, basis, known);
          known.put(goods.sku(), goods);
          all.add(new Candidate(goods.sku(), with, Reason.ALIKE, null));
        });
    var here = kept.kept(visit.shop(), all.stream().map(Candidate::sku).distinct().toList());
    return shown(all, known, here, tried);
  }

  private static List<Candidate> of(
      Collection<Together.Seen> seen, Together.Way way, Reason reason) {
    return seen.stream()
        .filter(it -> it.way() == way)
        .sorted(
            Comparator.comparingDouble(Together.Seen::share)
                .thenComparingInt(Together.Seen::times)
                .reversed()
                .thenComparing(Together.Seen::other))
        .map(it -> new Candidate(it.other(), it.sku(), reason, it))
        .toList();
  }

  private static List<Recommendation> shown(
      List<Candidate> all, Map<String, Goods> known, Set<String> here, Set<String> tried) {
    var shown = new ArrayList<Recommendation>();
    var taken = new HashSet<>(tried);
    for (var candidate : all) {
      var goods = known.get(candidate.sku());
      var with = known.get(candidate.with());
      if (goods != null
          && with != null
          && shown.size() < MOST
          && here.contains(candidate.sku())
          && taken.add(candidate.sku())) {
        shown.add(recommendation(goods, with, candidate));
      }
    }
    return shown;
  }

  private static Recommendation recommendation(Goods goods, Goods with, Candidate candidate) {
    var seen = candidate.seen();
    return new Recommendation(
        goods.sku(),
        goods.name(),
        goods.family(),
        goods.priceMinor(),
        goods.currency(),
        new Why(
            candidate.reason(),
            with.name(),
            seen == null ? null : seen.times(),
            seen == null ? null : seen.outOf(),
            goods.priceMinor() - with.priceMinor()));
  }

  private static String nearest(Goods goods, Collection<String> basis, Map<String, Goods> known) {
    return basis.stream()
        .flatMap(sku -> Stream.ofNullable(known.get(sku)))
        .filter(it -> it.family().equals(goods.family()))
        .min(Comparator.comparingLong(it -> Math.abs(it.priceMinor() - goods.priceMinor())))
        .map(Goods::sku)
        .orElseThrow();
  }

  private static Stream<Act.Trial> tried(Visit visit) {
    return visit.all(ActKind.TRIED).flatMap(act -> Stream.ofNullable(act.goods()));
  }

  /** What they tried and didn't dislike; of a known guest who tried nothing, what they bought. */
  private List<String> basis(Visit visit) {
    var liked =
        tried(visit)
            .filter(goods -> !Boolean.FALSE.equals(goods.liked()))
            .map(Act.Trial::sku)
            .distinct()
            .toList();
    var customer = visit.customer();
    if (!liked.isEmpty() || customer == null) {
      return liked;
    }
    return orders.of(visit.brand(), customer, ORDERS).stream()
        .flatMap(order -> order.lines().stream())
        .map(OrderView.Line::sku)
        .distinct()
        .toList();
  }
}
