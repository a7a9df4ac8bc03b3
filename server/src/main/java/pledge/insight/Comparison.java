package pledge.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.ledger.Cut;
import pledge.ledger.Dimension;
import pledge.ledger.Rollups;
import pledge.standard.ClauseId;
import pledge.standard.Standards;

/**
 * Clauses across one dimension: by person, team, shop, channel, kind, day, week or month. Of
 * people, teams and the like those stand in front who broke more than the whole cut would let
 * expect; of days, weeks and months the latest are shown.
 */
@Component
class Comparison {

  /** From here on a sparkline is drawn by week, so that an answer stays small. */
  private static final int DAYS_DRAWN = 45;

  private final Rollups rollups;
  private final Standards standards;
  private final BoardNames names;

  Comparison(Rollups rollups, Standards standards, BoardNames names) {
    this.rollups = rollups;
    this.standards = standards;
    this.names = names;
  }

  /**
   * One column.
   *
   * @param key an id, a code, a day ({@code 2026-11-22}; of a week its Monday) or a month
   * @param nameZh empty where the screens know the code, or nobody answers
   * @param total over all clauses of the cut
   * @param before the same in as many days before; null for days, weeks and months
   * @param beyond how many more were broken than the cut's own average of each clause would let
   *     expect; negative: fewer
   */
  @Schema(name = "ComparedGroup")
  record Group(
      String key,
      String nameZh,
      String nameEn,
      Figures total,
      @Nullable Figures before,
      double beyond) {}

  /**
   * @param before in as many days before, or in the column before; null where there is none
   * @param trend kept shares of the days, or weeks, that had any judged
   */
  @Schema(name = "ComparedCell")
  record Cell(String key, Figures figures, @Nullable Figures before, List<Double> trend) {}

  @Schema(name = "ComparedClause")
  record Line(ClauseId clause, int section, String titleZh, String titleEn, List<Cell> cells) {}

  /**
   * @param left how many columns aren't shown
   */
  @Schema(name = "Comparison")
  record Table(
      String by, LocalDate from, LocalDate to, List<Group> groups, int left, List<Line> lines) {}

  private record At(ClauseId clause, String key) {}

  /**
   * @param limit columns at most
   * @param drawn whether with sparklines
   */
  Table read(StaffMember me, Cut cut, Dimension by, int limit, boolean drawn) {
    Map<At, Figures> now = figures(me, cut, by);
    Map<At, Figures> before = by.time() ? Map.of() : figures(me, ComplianceBoard.before(cut), by);
    var groups = groups(now, before, by);
    int left = Math.max(0, groups.size() - limit);
    var shown =
        by.time() ? groups.subList(left, groups.size()) : groups.subList(0, groups.size() - left);
    var named = names.of(me, by, shown);
    Map<At, List<Double>> trends = drawn ? trends(me, cut, by, named) : Map.of();
    List<Line> lines = new ArrayList<>();
    for (var clause : standards.of(me.brand()).clauses()) {
      List<Cell> cells = new ArrayList<>();
      Figures previous = null;
      for (var group : named) {
        var at = new At(clause.id(), group.key());
        var figures = now.getOrDefault(at, Figures.NONE);
        cells.add(
            new Cell(
                group.key(),
                figures,
                by.time() ? previous : before.getOrDefault(at, Figures.NONE),
                trends.getOrDefault(at, List.of())));
        previous = figures;
      }
      if (cells.stream().anyMatch(cell -> cell.figures().occasions() > 0)) {
        lines.add(
            new Line(clause.id(), clause.section(), clause.titleZh(), clause.titleEn(), cells));
      }
    }
    return new Table(by.word(), cut.from(), cut.to(), named, left, lines);
  }

  private Map<At, Figures> figures(StaffMember me, Cut cut, Dimension by) {
    Map<At, Figures> found = new HashMap<>();
    for (var total : rollups.by(me.brand(), cut, by)) {
      var figures = Figures.of(total);
      // what was filed and then corrected elsewhere leaves nothing
      if (figures.occasions() != 0) {
        found.put(new At(total.clause(), total.key()), figures);
      }
    }
    return found;
  }

  private static List<Group> groups(Map<At, Figures> now, Map<At, Figures> before, Dimension by) {
    Map<ClauseId, Figures> whole = new HashMap<>();
    Map<String, Figures> totals = new TreeMap<>();
    now.forEach((at, figures) -> {
      whole.merge(at.clause(), figures, Figures::plus);
      totals.merge(at.key(), figures, Figures::plus);
    });
    Map<String, Double> beyond = new HashMap<>();
    now.forEach((at, figures) -> {
      var all = whole.getOrDefault(at.clause(), Figures.NONE);
      if (all.judged() > 0) {
        double expected = (double) figures.judged() * all.broken() / all.judged();
        beyond.merge(at.key(), figures.broken() - expected, Double::sum);
      }
    });
    Map<String, Figures> earlier = new HashMap<>();
    before.forEach((at, figures) -> earlier.merge(at.key(), figures, Figures::plus));
    var groups =
        totals.entrySet().stream()
            .map(entry ->
                new Group(
                    entry.getKey(),
                    "",
                    "",
                    entry.getValue(),
                    by.time() ? null : earlier.getOrDefault(entry.getKey(), Figures.NONE),
                    Math.round(beyond.getOrDefault(entry.getKey(), 0.0) * 100) / 100.0));
    return by.time()
        ? groups.toList()
        : groups
            .sorted(Comparator.comparingDouble(Group::beyond).reversed().thenComparing(Group::key))
            .toList();
  }

  /** Sparklines of the columns shown; days, weeks and months are their own. */
  private Map<At, List<Double>> trends(StaffMember me, Cut cut, Dimension by, List<Group> shown) {
    if (by.time() || shown.isEmpty()) {
      return Map.of();
    }
    var keys = new HashSet<String>();
    shown.forEach(group -> keys.add(group.key()));
    boolean byWeek = ChronoUnit.DAYS.between(cut.from(), cut.to()) >= DAYS_DRAWN;
    Map<At, Map<Long, Figures>> drawn = new HashMap<>();
    for (var row : rollups.daily(me.brand(), cut.only(by, keys), by)) {
      long day = ChronoUnit.DAYS.between(cut.from(), row.day());
      drawn
          .computeIfAbsent(new At(row.clause(), row.key()), at -> new TreeMap<>())
          .merge(byWeek ? day / 7 : day, Figures.of(row.kept(), row.broken(), 0, 0), Figures::plus);
    }
    Map<At, List<Double>> trends = new HashMap<>();
    drawn.forEach((at, days) -> trends.put(at, shares(days.values())));
    return trends;
  }

  private static List<Double> shares(Iterable<Figures> days) {
    List<Double> shares = new ArrayList<>();
    for (var day : days) {
      var share = day.keptShare();
      if (share != null) {
        shares.add(Math.round(share * 1_000) / 1_000.0);
      }
    }
    return shares;
  }
}
