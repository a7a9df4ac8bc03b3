package pledge.aftersales.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What a customer may wish for after a sale (aftersales.kinds). */
@Schema(name = "AftersalesKind")
public enum Kind {
  /** The goods come back, the money goes back. */
  @JsonProperty("return")
  RETURN,
  @JsonProperty("exchange")
  EXCHANGE,
  /** The money goes back, the goods stay or never came. */
  @JsonProperty("refund")
  REFUND,
  /** A repair that may cost something, quoted first. */
  @JsonProperty("repair")
  REPAIR,
  /** A repair under warranty. */
  @JsonProperty("warranty")
  WARRANTY,
  /** A part, or what was missing, is sent. */
  @JsonProperty("part")
  PART;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether the goods come to us first. */
  public boolean goodsComeBack() {
    return switch (this) {
      case RETURN, EXCHANGE, REPAIR, WARRANTY -> true;
      case REFUND, PART -> false;
    };
  }

  /** Whether it ends with money going back. */
  public boolean pays() {
    return switch (this) {
      case RETURN, REFUND -> true;
      case EXCHANGE, REPAIR, WARRANTY, PART -> false;
    };
  }

  /** Whether it can be settled while the customer waits at the counter. */
  public boolean atOnce() {
    return switch (this) {
      case RETURN, EXCHANGE, REFUND -> true;
      case REPAIR, WARRANTY, PART -> false;
    };
  }
}
