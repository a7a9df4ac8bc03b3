package pledge.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Clocks that reached their warning point or passed their due instant, published after the commit.
 */
public record ClocksFired(List<Commitment> warned, List<Commitment> broken, Instant at) {}
