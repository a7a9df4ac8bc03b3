package pledge.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.WorkRef;

/**
 * A disputed judgement as screens show it.
 *
 * @param kind what is disputed: {@code observation} or {@code commitment}
 * @param subject its id
 * @param at when what was judged happened
 * @param state {@code open}, {@code upheld} (the judgement stands) or {@code overturned}
 * @param word what the supervisor said; empty while it is open
 * @param maySettle whether the asker may settle it now
 */
@Schema(name = "Dispute")
record DisputeView(
    UUID id,
    String kind,
    UUID subject,
    String clause,
    ClockView.Named person,
    WorkRef work,
    Instant at,
    @Nullable Evidence evidence,
    String reason,
    Instant raisedAt,
    String state,
    ClockView.@Nullable Named settledBy,
    @Nullable Instant settledAt,
    String word,
    boolean maySettle) {}
