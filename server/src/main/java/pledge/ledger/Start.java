package pledge.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/**
 * A promise being made.
 *
 * @param channel where the customer is; limits may differ by it
 * @param kind the contact type when known, else empty
 * @param at the instant the promise counts from, which may lie before now
 * @param cause what started it, for the history: a message id or a few words
 * @param promised the very instant promised to the customer; null where the clause's limit decides
 * @param milestone a step on the way that the clause sets its own limit, such as {@code feedback};
 *     empty: the promise itself
 * @param whileOpen due at the last moment before {@code promised} at which the answering shop is
 *     open, and moved with that shop's hours and closures
 */
public record Start(
    BrandId brand,
    ClauseId clause,
    WorkRef work,
    Answerable who,
    String channel,
    String kind,
    Instant at,
    String cause,
    @Nullable Instant promised,
    String milestone,
    boolean whileOpen) {

  public Start {
    if (whileOpen && (promised == null || who.shop() == null)) {
      throw new IllegalArgumentException("open moments need a shop and an instant they lie before");
    }
  }

  /** The promise itself, no step on the way. */
  public Start(
      BrandId brand,
      ClauseId clause,
      WorkRef work,
      Answerable who,
      String channel,
      String kind,
      Instant at,
      String cause,
      @Nullable Instant promised) {
    this(brand, clause, work, who, channel, kind, at, cause, promised, "", false);
  }

  public static Start of(
      BrandId brand,
      String clause,
      WorkRef work,
      Answerable who,
      String channel,
      String kind,
      Instant at,
      String cause) {
    return new Start(brand, new ClauseId(clause), work, who, channel, kind, at, cause, null);
  }

  /** The same promise's step on the way, by the limit that the clause sets it. */
  public Start milestone(String step) {
    return new Start(brand, clause, work, who, channel, kind, at, cause, null, step, false);
  }

  /** A step on the way that is due while the shop is still open, before this instant. */
  public Start stepWhileOpen(String step, Instant before) {
    return new Start(brand, clause, work, who, channel, kind, at, cause, before, step, true);
  }
}
