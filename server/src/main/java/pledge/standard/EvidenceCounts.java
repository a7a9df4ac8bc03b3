package pledge.standard;

import java.util.Map;
import pledge.platform.BrandId;

/**
 * How often each clause was kept, broken, refused by or used. The ledger, a floor above, implements
 * it for the list of clauses.
 */
public interface EvidenceCounts {

  /** Counts since the beginning; a clause without evidence may be missing. */
  Map<ClauseId, Counts> of(BrandId brand);

  record Counts(long kept, long broken, long refused, long used) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);
  }
}
