package pledge.ledger;

import java.time.Instant;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/**
 * A promise being fulfilled. Kept when {@code at} is not after the due instant; otherwise it is
 * broken and this is its late end.
 *
 * @param milestone the one step on the way that was reached; empty: the promise itself is
 *     fulfilled, and with it every step that led there
 */
public record Stop(
    WorkRef work, ClauseId clause, Instant at, Answerable by, String why, String milestone) {

  public Stop(WorkRef work, ClauseId clause, Instant at, Answerable by, String why) {
    this(work, clause, at, by, why, "");
  }

  public static Stop of(WorkRef work, String clause, Instant at, Answerable by, String why) {
    return new Stop(work, new ClauseId(clause), at, by, why);
  }
}
