package pledge.ledger;

import java.time.Instant;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/**
 * A promise being fulfilled. Kept when {@code at} is not after the due instant; otherwise it is
 * broken and this is its late end.
 */
public record Stop(WorkRef work, ClauseId clause, Instant at, Answerable by, String why) {

  public static Stop of(WorkRef work, String clause, Instant at, Answerable by, String why) {
    return new Stop(work, new ClauseId(clause), at, by, why);
  }
}
