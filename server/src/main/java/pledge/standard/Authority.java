package pledge.standard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import pledge.access.Role;

/**
 * What a role may grant by itself; beyond it the next role is asked.
 *
 * @param approver who is asked beyond the limits; null at the top
 */
public record Authority(Role role, Money refund, Money compensation, @Nullable Role approver) {

  /**
   * Amounts in fen of CNY.
   *
   * @param perCase most for one matter
   * @param perPeriod most in total within {@code period}
   * @param period calendar days of the brand, from a midnight on (weeks from a Monday on); where it
   *     rolls, this long back from any instant
   * @param rolling whether it rolls
   * @param secondPersonAbove from here on a second person confirms, whoever grants it
   */
  public record Money(
      long perCase, long perPeriod, Duration period, boolean rolling, long secondPersonAbove) {}

  /** A calendar counts days; what is no number of them (in versions of old) can only roll. */
  static boolean wholeDays(Duration period) {
    return period.equals(Duration.ofDays(period.toDays()));
  }
}
