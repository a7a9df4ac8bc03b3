package pledge.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person may still grant by themselves, in fen of CNY.
 *
 * @param perCase most for one matter, all grants in it together
 * @param perPeriod most in the running period
 * @param spent of that so far
 * @param left what can be granted now in this matter without asking anybody
 * @param resetsAt when more is free again: the next period begins, or where it rolls the oldest
 *     grant in it counts no longer; null for who may grant nothing or, where it rolls, has granted
 *     nothing
 */
public record Left(
    long perCase, long perPeriod, long spent, long left, @Nullable Instant resetsAt) {

  static final Left NOTHING = new Left(0, 0, 0, 0, null);
}
