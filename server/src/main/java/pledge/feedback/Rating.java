package pledge.feedback;

import java.time.Instant;

/** What a customer gave: 1 to 5 stars and words, which may be empty. */
record Rating(int stars, String words, Instant at) {}
