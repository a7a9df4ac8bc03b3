package pledge.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pledge.ledger.Rollups;

/**
 * How often a clause was kept, broken, refused by and used.
 *
 * @param keptShare kept of those judged, 0 to 1; null when none was
 */
@Schema(name = "ClauseCounts")
record Figures(long kept, long broken, long refused, long used, @Nullable Double keptShare) {

  static final Figures NONE = of(0, 0, 0, 0);

  static Figures of(long kept, long broken, long refused, long used) {
    long judged = kept + broken;
    return new Figures(kept, broken, refused, used, judged == 0 ? null : (double) kept / judged);
  }

  static Figures of(Rollups.Total total) {
    return of(total.kept(), total.broken(), total.refused(), total.used());
  }

  Figures plus(Figures other) {
    return of(kept + other.kept, broken + other.broken, refused + other.refused, used + other.used);
  }

  long judged() {
    return kept + broken;
  }

  /** Every occasion the clause had. */
  long occasions() {
    return judged() + refused + used;
  }
}
