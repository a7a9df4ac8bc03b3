package pledge.ledger;

import java.time.Instant;
import pledge.platform.BrandId;
import pledge.standard.ClauseId;

/** A change of the figures of one clause on one day; negative only in corrections. */
record Tally(
    BrandId brand,
    ClauseId clause,
    Answerable who,
    String channel,
    String kind,
    Instant at,
    int kept,
    int broken,
    int refused,
    int used) {

  static Tally of(Verdict verdict, Observation of) {
    return new Tally(
        of.brand(),
        of.clause(),
        of.who(),
        of.channel(),
        of.kind(),
        of.at(),
        verdict == Verdict.KEPT ? 1 : 0,
        verdict == Verdict.BROKEN ? 1 : 0,
        verdict == Verdict.REFUSED ? 1 : 0,
        verdict == Verdict.USED ? 1 : 0);
  }

  static Tally of(Commitment clock, Answerable who, Instant at, int kept, int broken) {
    return new Tally(
        clock.brand(), clock.clause(), who, clock.channel(), clock.kind(), at, kept, broken, 0, 0);
  }
}
