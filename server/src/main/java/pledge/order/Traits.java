package pledge.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a thing decides how it may be returned (aftersales.eligibility).
 *
 * @param hygieneSealed can't be sold again once its seal is broken
 * @param digital delivered as data or a code
 * @param warrantyMonths 0 when there is none
 * @param exempt a further reason why it may be outside the no-reason return; null: none
 */
public record Traits(
    boolean madeToOrder,
    boolean fresh,
    boolean hygieneSealed,
    boolean digital,
    @Min(0) @Max(600) int warrantyMonths,
    @Nullable Exempt exempt) {

  /** What the law excepts beside goods made to order, perishable or downloaded. */
  @Schema(name = "GoodsExempt")
  public enum Exempt {
    /** Recordings and software on a carrier: once their seal is broken. */
    @JsonProperty("media")
    MEDIA,
    /** Newspapers and periodicals: once delivered. */
    @JsonProperty("periodical")
    PERIODICAL,
    /** Not suited to be returned by its nature, which the customer confirmed at purchase. */
    @JsonProperty("agreed")
    AGREED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Exempt of(@Nullable String word) {
      return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public Traits(
      boolean madeToOrder,
      boolean fresh,
      boolean hygieneSealed,
      boolean digital,
      int warrantyMonths) {
    this(madeToOrder, fresh, hygieneSealed, digital, warrantyMonths, null);
  }

  /** Nothing special: neither exception nor warranty. */
  public static final Traits ORDINARY = new Traits(false, false, false, false, 0);
}
