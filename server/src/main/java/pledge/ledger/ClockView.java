package pledge.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.WorkRef;

/**
 * A clock as screens show it; remaining times are computed against the {@code now} of the same
 * answer.
 *
 * @param milestone the step on the way that it watches, such as {@code feedback}; null: the promise
 *     itself
 * @param state {@code running}, {@code paused}, {@code kept}, {@code broken} or {@code cancelled}
 * @param leftMs what is left of a paused clock, in milliseconds of open time
 */
public record ClockView(
    UUID id,
    String clause,
    @Nullable String milestone,
    String clauseTitleZh,
    String clauseTitleEn,
    String state,
    Instant startedAt,
    @Nullable Instant warnAt,
    Instant dueAt,
    @Nullable Instant endedAt,
    @Nullable Long leftMs,
    String calendar,
    WorkRef work,
    @Nullable Named person,
    @Nullable Named team,
    UUID standardVersion) {

  /** A person or team by name. */
  public record Named(UUID id, String name) {}
}
