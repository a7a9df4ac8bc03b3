package pledge.ledger;

import java.time.Instant;

/**
 * A broken clock turned out to have had longer: it runs, or was kept or called off in time.
 * Published inside the transaction that puts it right.
 */
public record ClockCorrected(Commitment clock, Instant at) {}
