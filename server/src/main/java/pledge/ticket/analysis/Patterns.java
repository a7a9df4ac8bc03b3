package pledge.ticket.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.platform.BrandId;
import pledge.standard.Cause;
import pledge.standard.Standard;
import pledge.standard.Standards;

/**
 * What a week's complaints have in common, held against the four weeks before. A rise is called a
 * pattern only when it is more than chance gives such small numbers; see {@link #stands}.
 */
@Component
class Patterns {

  static final int WEEKS_BEFORE = 4;

  private final PatternRows rows;
  private final Standards standards;
  private final Brands brands;

  Patterns(PatternRows rows, Standards standards, Brands brands) {
    this.rows = rows;
    this.standards = standards;
    this.brands = brands;
  }

  /** What the complaints are counted by. */
  enum By {
    /** The top of the cause's tree. */
    BRANCH,
    CAUSE,
    PRODUCT,
    SHOP,
    CHANNEL;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One line of a week.
   *
   * @param code of the cause or the channel, or the name of the product or shop; empty for "nobody
   *     said"
   * @param before how many there were in each of the four weeks before, the oldest first
   * @param pattern whether this is more than chance
   * @param openMeasures measures still planned on complaints of this cause
   */
  record Line(
      By by,
      String code,
      int count,
      List<Integer> before,
      double mean,
      boolean pattern,
      int openMeasures) {}

  /** The Monday of the week in which this day lies. */
  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * Whether so many in a week, after such a mean, are a pattern: at least {@code least}, and above
   * the mean by more than {@code spread} times the square root of the mean (of one, where the mean
   * is less), which is how far counts of rare things stray from week to week by themselves.
   */
  static boolean stands(int count, double mean, int least, int spread) {
    return count >= least && count > mean + spread * Math.sqrt(Math.max(1, mean));
  }

  /** The week's complaints. */
  List<ComplaintOfWeek> complaints(BrandId brand, LocalDate week) {
    var zone = brands.get(brand).zone();
    return rows.complaints(brand, start(week, zone), start(week.plusWeeks(1), zone));
  }

  private static java.time.Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** All lines of a week, the patterns first, then the most frequent. */
  List<Line> of(BrandId brand, LocalDate week) {
    var zone = brands.get(brand).zone();
    var standard = standards.of(brand);
    var all =
        rows.complaints(
            brand, start(week.minusWeeks(WEEKS_BEFORE), zone), start(week.plusWeeks(1), zone));
    var measures = rows.openMeasures(brand);
    List<Line> lines = new ArrayList<>();
    for (var by : By.values()) {
      Map<String, int[]> counts = new TreeMap<>();
      for (var complaint : all) {
        var day = complaint.recognisedAt().atZone(zone).toLocalDate();
        int place = WEEKS_BEFORE - (int) ChronoUnit.WEEKS.between(monday(day), week);
        counts
            .computeIfAbsent(key(standard, by).apply(complaint), code -> new int[WEEKS_BEFORE + 1])[
            place]++;
      }
      counts.forEach((code, weeks) ->
          lines.add(line(standard, by, code, weeks, open(standard, by, code, measures))));
    }
    lines.removeIf(line -> line.count() == 0);
    lines.sort(
        Comparator.comparing(Line::by)
            .thenComparing(Line::pattern, Comparator.reverseOrder())
            .thenComparing(Line::count, Comparator.reverseOrder())
            .thenComparing(Line::code));
    return lines;
  }

  private static Line line(Standard standard, By by, String code, int[] weeks, int open) {
    var before = Arrays.stream(weeks).limit(WEEKS_BEFORE).boxed().toList();
    double mean = before.stream().mapToInt(Integer::intValue).average().orElse(0);
    int count = weeks[WEEKS_BEFORE];
    boolean pattern =
        !code.isEmpty()
            && stands(
                count,
                mean,
                standard.number("complaint.pattern-least"),
                standard.number("complaint.pattern-spread"));
    return new Line(by, code, count, before, mean, pattern, open);
  }

  /** What a complaint is counted under. */
  static Function<ComplaintOfWeek, String> key(Standard standard, By by) {
    return switch (by) {
      case BRANCH -> it -> branch(standard, it.cause() == null ? "" : it.cause());
      case CAUSE -> it -> it.cause() == null ? "" : it.cause();
      case PRODUCT -> ComplaintOfWeek::product;
      case SHOP -> ComplaintOfWeek::shop;
      case CHANNEL -> ComplaintOfWeek::channel;
    };
  }

  private static String branch(Standard standard, String leaf) {
    return standard.causes().stream()
        .filter(top -> top.leaves().anyMatch(cause -> cause.code().equals(leaf)))
        .map(Cause::code)
        .findFirst()
        .orElse(leaf);
  }

  private static int open(Standard standard, By by, String code, Map<String, Integer> measures) {
    var causes =
        switch (by) {
          case BRANCH ->
              standard.causes().stream()
                  .filter(top -> top.code().equals(code))
                  .flatMap(Cause::leaves)
                  .map(Cause::code);
          case CAUSE -> Stream.of(code);
          case PRODUCT, SHOP, CHANNEL -> Stream.<String>empty();
        };
    return causes.mapToInt(cause -> measures.getOrDefault(cause, 0)).sum();
  }
}
