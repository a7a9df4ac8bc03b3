package pledge.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.ledger.Cut;
import pledge.ledger.Rollups;
import pledge.standard.Clause;
import pledge.standard.ClauseExecutors;
import pledge.standard.ClauseId;
import pledge.standard.FiguresView;
import pledge.standard.Standards;

/** Every clause of the standard with what came of it in a cut, and in the period before. */
@Component
class ComplianceBoard {

  private final Rollups rollups;
  private final Standards standards;
  private final ClauseExecutors executors;
  private final Brands brands;
  private final Clock clock;

  ComplianceBoard(
      Rollups rollups, Standards standards, ClauseExecutors executors, Brands brands, Clock clock) {
    this.rollups = rollups;
    this.standards = standards;
    this.executors = executors;
    this.brands = brands;
    this.clock = clock;
  }

  /** One day's figures; days without any are left out. */
  @Schema(name = "TrendDay")
  record Day(LocalDate day, long kept, long broken, long refused, long used) {}

  /**
   * A clause and its figures.
   *
   * @param executor what executes it; null: not executed yet
   * @param opportunities every occasion the clause had
   * @param keptShare kept of those judged, 0 to 1; null when none was
   * @param target the share to reach, null when the clause has none
   * @param before the same in as many days just before
   */
  @Schema(name = "ComplianceItem")
  record Item(
      ClauseId clause,
      String kind,
      int section,
      String titleZh,
      String titleEn,
      @Nullable String executor,
      FiguresView figures,
      long kept,
      long broken,
      long refused,
      long used,
      long opportunities,
      @Nullable Double keptShare,
      @Nullable BigDecimal target,
      Figures before,
      List<Day> trend) {}

  @Schema(name = "Compliance")
  record Board(UUID version, Instant now, LocalDate from, LocalDate to, List<Item> items) {}

  LocalDate today(StaffMember me) {
    return LocalDate.ofInstant(clock.instant(), brands.get(me.brand()).zone());
  }

  Board read(StaffMember me, Cut cut) {
    Map<ClauseId, List<Day>> trends =
        rollups.of(me.brand(), cut).stream()
            .collect(
                Collectors.groupingBy(
                    Rollups.Row::clause,
                    Collectors.mapping(
                        row ->
                            new Day(row.day(), row.kept(), row.broken(), row.refused(), row.used()),
                        Collectors.toList())));
    var before =
        rollups.sums(me.brand(), before(cut)).stream()
            .collect(Collectors.toMap(Rollups.Total::clause, Figures::of));
    var standard = standards.of(me.brand());
    return new Board(
        standard.version(),
        clock.instant(),
        cut.from(),
        cut.to(),
        standard.clauses().stream()
            .map(clause ->
                item(
                    clause,
                    trends.getOrDefault(clause.id(), List.of()),
                    before.getOrDefault(clause.id(), Figures.NONE),
                    me.locale()))
            .toList());
  }

  /** As many days, just before. */
  static Cut before(Cut cut) {
    long days = ChronoUnit.DAYS.between(cut.from(), cut.to()) + 1;
    return cut.between(cut.from().minusDays(days), cut.from().minusDays(1));
  }

  private Item item(Clause clause, List<Day> trend, Figures before, String locale) {
    var sum =
        trend.stream()
            .map(day -> Figures.of(day.kept(), day.broken(), day.refused(), day.used()))
            .reduce(Figures.NONE, Figures::plus);
    var target = clause.figures().target();
    return new Item(
        clause.id(),
        clause.kind().code(),
        clause.section(),
        clause.titleZh(),
        clause.titleEn(),
        executors.of(clause.id()).orElse(null),
        FiguresView.of(clause.figures(), locale),
        sum.kept(),
        sum.broken(),
        sum.refused(),
        sum.used(),
        sum.occasions(),
        sum.keptShare(),
        target == null ? null : target.share(),
        before,
        trend);
  }
}
