package pledge.shopfloor;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.order.Catalogue;
import pledge.order.Goods;
import pledge.platform.BrandId;
import pledge.standard.ClauseId;
import pledge.standard.Standards;

/** Draws visits for the shop's people; names are read together, however many visits there are. */
@Component
class VisitViews {

  private static final ClauseId NEED = new ClauseId("store.need");

  private final VisitLog rows;
  private final Catalogue catalogue;
  private final Customers customers;
  private final Staff staff;
  private final Standards standards;

  VisitViews(
      VisitLog rows, Catalogue catalogue, Customers customers, Staff staff, Standards standards) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.customers = customers;
    this.staff = staff;
    this.standards = standards;
  }

  private record Names(
      Map<String, String> goods,
      Map<CustomerId, String> customers,
      Map<StaffId, String> clerks,
      Duration standing) {}

  List<VisitView> of(BrandId brand, Collection<VisitLog.Row> found) {
    var byId = found.stream().collect(Collectors.toMap(VisitLog.Row::id, row -> row));
    var visits = rows.visits(found);
    var names = names(brand, visits);
    return visits.stream()
        .map(visit -> view(visit, Objects.requireNonNull(byId.get(visit.id())), names))
        .toList();
  }

  /** How long somebody stands at a product before a need shows. */
  Duration standing(BrandId brand) {
    return standards.of(brand).clause(NEED).figures().duration("standing");
  }

  private Names names(BrandId brand, List<Visit> visits) {
    var skus =
        visits.stream()
            .flatMap(visit -> visit.acts().stream())
            .flatMap(act -> Stream.ofNullable(act.goods()))
            .map(Act.Trial::sku)
            .distinct()
            .toList();
    return new Names(
        catalogue.those(brand, skus).stream().collect(Collectors.toMap(Goods::sku, Goods::name)),
        customers.names(
            visits.stream().flatMap(visit -> Stream.ofNullable(visit.customer())).toList()),
        staff.names(visits.stream().flatMap(visit -> Stream.ofNullable(visit.clerk())).toList()),
        standing(brand));
  }

  private static VisitView view(Visit visit, VisitLog.Row row, Names names) {
    var customer = visit.customer();
    var clerk = visit.clerk();
    return new VisitView(
        visit.id(),
        visit.shop(),
        state(visit),
        visit.beganAt(),
        visit.at(ActKind.ENTERED),
        row.greetDue(),
        visit.at(ActKind.GREETED),
        visit.company(),
        visit.needsHelp() && !visit.has(ActKind.HELP_OFFERED),
        visit.at(ActKind.HELP_OFFERED),
        visit.alone(),
        standing(visit, names).orElse(null),
        visit.all(ActKind.NEED).flatMap(act -> Stream.ofNullable(act.need())).toList(),
        visit.all(ActKind.TRIED).flatMap(act -> tried(act, names)).toList(),
        (int) visit.all(ActKind.RECOMMENDED).count(),
        (int) visit.all(ActKind.BOUGHT).count(),
        visit.has(ActKind.POINTS_TOLD),
        customer == null
            ? null
            : new VisitView.Guest(customer, names.customers().getOrDefault(customer, "")),
        visit.agrees(),
        clerk == null ? null : new VisitView.Clerk(clerk, names.clerks().getOrDefault(clerk, "")),
        visit.leftAt(),
        visit.at(ActKind.FAREWELL));
  }

  private static VisitView.State state(Visit visit) {
    if (visit.mistaken()) {
      return VisitView.State.MISTAKEN;
    }
    return visit.leftAt() == null ? VisitView.State.OPEN : VisitView.State.LEFT;
  }

  private static Stream<VisitView.Tried> tried(Act act, Names names) {
    var goods = act.goods();
    return goods == null
        ? Stream.of()
        : Stream.of(
            new VisitView.Tried(
                goods.sku(),
                names.goods().getOrDefault(goods.sku(), goods.sku()),
                goods.way(),
                goods.explained(),
                goods.liked(),
                act.at()));
  }

  /**
   * Somebody who stands long enough, whom nobody has asked since. Whoever would rather look alone
   * is left alone, wherever they stand.
   */
  private static Optional<VisitView.Standing> standing(Visit visit, Names names) {
    if (visit.alone()) {
      return Optional.empty();
    }
    return visit
        .all(ActKind.STANDING)
        .filter(act -> seconds(act) > names.standing().toSeconds())
        .filter(act -> visit.all(ActKind.NEED).noneMatch(need -> need.at().isAfter(act.at())))
        .reduce((one, next) -> next)
        .flatMap(act -> Optional.ofNullable(act.goods()).map(goods -> at(goods, act, names)));
  }

  private static VisitView.Standing at(Act.Trial goods, Act act, Names names) {
    return new VisitView.Standing(
        goods.sku(), names.goods().getOrDefault(goods.sku(), goods.sku()), seconds(act));
  }

  static int seconds(Act act) {
    @Nullable Integer seconds = act.seconds();
    return seconds == null ? 0 : seconds;
  }

  /** One visit, as drawn. */
  Optional<VisitView> one(BrandId brand, Optional<VisitLog.Row> row) {
    return row.flatMap(found -> of(brand, List.of(found)).stream().findFirst());
  }
}
