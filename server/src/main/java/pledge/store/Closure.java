package pledge.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A while in which a shop is closed though its hours say open: for stock-taking, by a power cut.
 *
 * @param to the first instant at which it is open again by its hours
 */
public record Closure(UUID id, Instant from, Instant to, String reason) {}
