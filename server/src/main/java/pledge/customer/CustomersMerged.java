package pledge.customer;

import java.time.Instant;
import java.util.UUID;
import pledge.platform.BrandId;

/**
 * Two records of one person were joined, or parted again.
 *
 * @param kept the record that stands for both
 * @param undone whether they were parted
 */
public record CustomersMerged(
    UUID merge, BrandId brand, CustomerId kept, CustomerId joined, boolean undone, Instant at) {}
