package pledge.search;

import java.util.UUID;

/** Where a passage stands: in which work, and where there. */
public record Place(UUID work, long seq) {}
