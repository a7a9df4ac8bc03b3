package pledge.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/**
 * One occasion behind a figure of the board: a clock that was kept or broken, or an observation.
 *
 * @param verdict as it was given; what became of it by a dispute is {@code dispute}
 * @param at the instant it counts at
 * @param who under whose name it counts, whoever has the matter now
 * @param evidence of a clock, the message that started it
 * @param clock its times; null for an observation
 * @param dispute {@code open}, {@code upheld}, {@code overturned}, or null when nobody disputed it
 */
public record Case(
    UUID id,
    ClauseId clause,
    Verdict verdict,
    Instant at,
    WorkRef work,
    Answerable who,
    String channel,
    String kind,
    Evidence evidence,
    @Nullable Times clock,
    @Nullable String dispute) {

  /**
   * @param ended null while the promise is still owed
   */
  public record Times(Instant started, Instant due, @Nullable Instant ended) {}
}
