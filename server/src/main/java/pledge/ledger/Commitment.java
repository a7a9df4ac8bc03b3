package pledge.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/**
 * A promise and the clock that watches it.
 *
 * @param milestone the step on the way that it watches; empty: the promise itself
 * @param standardVersion the version of the standard that judges it
 * @param warnAt when its owner is warned; null when there is no warning point
 * @param dueAt last instant at which it is kept; of a paused clock, the due instant it had
 */
public record Commitment(
    UUID id,
    BrandId brand,
    ClauseId clause,
    String milestone,
    UUID standardVersion,
    WorkRef work,
    String calendar,
    String channel,
    String kind,
    Answerable who,
    Instant startedAt,
    @Nullable Instant warnAt,
    Instant dueAt,
    State state) {

  /** What a clock can be; nothing else. */
  public sealed interface State {
    record Running() implements State {}

    /** Time stands still; this much open time is left. */
    record Paused(Duration left) implements State {}

    record Kept(Instant at) implements State {}

    /** The due instant passed; {@code endedAt} is null while the promise is still owed. */
    record Broken(@Nullable Instant endedAt) implements State {}

    record Cancelled(Instant at) implements State {}
  }

  /** Whether somebody still owes this. */
  public boolean open() {
    return switch (state) {
      case State.Running running -> true;
      case State.Paused paused -> true;
      case State.Broken(Instant endedAt) -> endedAt == null;
      case State.Kept kept -> false;
      case State.Cancelled cancelled -> false;
    };
  }
}
