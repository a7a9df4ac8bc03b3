package pledge.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A figure to reach. Without share and duration it is only known which way is better.
 *
 * @param measure the name of what is measured, such as {@code reply-time}
 * @param share a part of all cases, 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(
    String measure, Direction direction, @Nullable BigDecimal share, @Nullable Duration duration) {

  /** Which side of the figure is good. */
  public enum Direction {
    @JsonProperty("at-least")
    AT_LEAST,
    @JsonProperty("at-most")
    AT_MOST
  }
}
