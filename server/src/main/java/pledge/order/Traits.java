package pledge.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What of a thing decides how it may be returned (aftersales.eligibility).
 *
 * @param hygieneSealed can't be sold again once its seal is broken
 * @param digital delivered as data or a code
 * @param warrantyMonths 0 when there is none
 */
public record Traits(
    boolean madeToOrder,
    boolean fresh,
    boolean hygieneSealed,
    boolean digital,
    @Min(0) @Max(600) int warrantyMonths) {

  /** Nothing special: neither exception nor warranty. */
  public static final Traits ORDINARY = new Traits(false, false, false, false, 0);
}
