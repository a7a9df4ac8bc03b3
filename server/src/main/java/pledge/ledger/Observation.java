package pledge.ledger;

import java.time.Instant;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/** One occasion on which a clause was kept, broken, refused by or used. */
public record Observation(
    BrandId brand,
    ClauseId clause,
    WorkRef work,
    Verdict verdict,
    Answerable who,
    String channel,
    String kind,
    Instant at,
    Evidence evidence) {

  public static Observation of(
      BrandId brand,
      String clause,
      WorkRef work,
      Verdict verdict,
      Answerable who,
      String channel,
      String kind,
      Instant at,
      Evidence evidence) {
    return new Observation(
        brand, new ClauseId(clause), work, verdict, who, channel, kind, at, evidence);
  }
}
