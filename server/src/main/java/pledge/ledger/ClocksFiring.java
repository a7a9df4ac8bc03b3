package pledge.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Clocks reach their warning point or pass their due instant: as {@link ClocksFired}, but published
 * inside the transaction that marks them, for what must be stored with it. Up to some thousands at
 * once, and the next ones wait for the listener: it writes set-based or not at all.
 */
public record ClocksFiring(List<Commitment> warned, List<Commitment> broken, Instant at) {}
