package pledge.aftersales.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pledge.standard.AftersalesTerms;
import pledge.standard.Standard;

/**
 * The facts beside the terms they are judged by.
 *
 * @param way null: the reason opens no such way
 */
record Case(
    Facts facts,
    Standard standard,
    AftersalesTerms.Reason reason,
    AftersalesTerms.@Nullable Way way) {

  /** The last instant of the way's period; null where it has no end, or hasn't begun. */
  @Nullable Instant until() {
    var delivered = facts.deliveredAt();
    return way == null || delivered == null
        ? null
        : Periods.end(way.within(), delivered, facts, standard);
  }

  boolean wishesWarranty() {
    return way != null && way.within().equals(Periods.WARRANTY);
  }

  /** Law and policy except such goods, and something went wrong on our side. */
  boolean overridden() {
    var traits = facts.traits();
    return !reason.exceptions()
        && (traits.madeToOrder()
            || traits.fresh()
            || traits.digital()
            || traits.hygieneSealed()
            || traits.exempt() != null);
  }
}
