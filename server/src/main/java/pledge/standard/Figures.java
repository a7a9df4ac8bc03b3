package pledge.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a clause; all of them are data that an organisation may change.
 *
 * @param limit the limit where no channel has its own; clocks always have one
 * @param channels limits that hold on single channels instead
 * @param milestones limits of steps on the way, such as {@code feedback} before a solution
 * @param promised the clock runs to the instant that was promised, not by {@code limit}
 * @param every rhythm of a duty; null when it is planned case by case
 * @param numbers further named numbers, such as {@code rings}
 * @param durations further named spans of time, such as {@code lingering}
 * @param text what a number can't say
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Figures(
    @Nullable Limit limit,
    Map<String, Limit> channels,
    Map<String, Limit> milestones,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean promised,
    @Nullable Target target,
    @Nullable Cap cap,
    @Nullable Period every,
    Map<String, BigDecimal> numbers,
    Map<String, Duration> durations,
    @Nullable Text text) {

  /** A named number; naming one the standard does not hold is a bug. */
  public BigDecimal number(String name) {
    var value = numbers.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the clause has no number " + name);
    }
    return value;
  }

  /** A named span of time; naming one the standard does not hold is a bug. */
  public Duration duration(String name) {
    var value = durations.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the clause has no duration " + name);
    }
    return value;
  }
}
