package pledge.standard;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a clause on the wire: durations in ISO 8601, shares from 0 to 1.
 *
 * @param limit open time of {@code calendar}; for a clause kept by the promised instant, what a
 *     promise gets that names none
 * @param channels limits of single channels
 * @param milestones limits of steps on the way
 * @param promised the clock runs to the promised instant
 * @param direction whether the target is {@code at-least} or {@code at-most}
 * @param target the share to reach, where the target is one
 * @param targetDuration the time to reach, where the target is one
 * @param cap most occasions within {@code capPer}
 * @param every rhythm of a duty
 * @param text what a number can't say, in the asker's language
 */
public record FiguresView(
    @Nullable String limit,
    @Nullable String warnBefore,
    @Nullable String calendar,
    Map<String, String> channels,
    Map<String, String> milestones,
    boolean promised,
    @Nullable String measure,
    @Nullable String direction,
    @Nullable BigDecimal target,
    @Nullable String targetDuration,
    @Nullable Integer cap,
    @Nullable String capPer,
    @Nullable String every,
    Map<String, BigDecimal> numbers,
    Map<String, String> durations,
    @Nullable String text) {

  /**
   * @param locale {@code zh-CN} or {@code en}
   */
  public static FiguresView of(Figures figures, String locale) {
    var limit = figures.limit();
    var target = figures.target();
    var cap = figures.cap();
    return new FiguresView(
        limit == null ? null : limit.duration().toString(),
        limit == null || limit.warnBefore().isZero() ? null : limit.warnBefore().toString(),
        limit == null ? null : limit.calendar(),
        durations(figures.channels()),
        durations(figures.milestones()),
        figures.promised(),
        target == null ? null : target.measure(),
        target == null
            ? null
            : switch (target.direction()) {
              case AT_LEAST -> "at-least";
              case AT_MOST -> "at-most";
            },
        target == null ? null : target.share(),
        target == null ? null : text(target.duration()),
        cap == null ? null : cap.count(),
        cap == null ? null : cap.per().toString(),
        figures.every() == null ? null : figures.every().toString(),
        figures.numbers(),
        figures.durations().entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    it -> it.getValue().toString(),
                    (a, b) -> b,
                    LinkedHashMap::new)),
        figures.text() == null ? null : figures.text().in(locale));
  }

  private static Map<String, String> durations(Map<String, Limit> limits) {
    return limits.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                it -> it.getValue().duration().toString(),
                (a, b) -> b,
                LinkedHashMap::new));
  }

  private static @Nullable String text(@Nullable Duration duration) {
    return duration == null ? null : duration.toString();
  }
}
