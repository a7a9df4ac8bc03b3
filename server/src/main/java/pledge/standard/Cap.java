package pledge.standard;

import java.time.Duration;

/** At most {@code count} within any stretch of {@code per}. */
public record Cap(int count, Duration per) {}
