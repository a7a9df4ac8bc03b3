package pledge.integration;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;

/**
 * Where another system wants to be told of what.
 *
 * @param oldSecretUntil the former secret signs too until then
 * @param stopped why it is told nothing; null while it is told
 * @param failingSince the first failure since the last success
 */
record Webhook(
    UUID id,
    BrandId brand,
    URI url,
    String name,
    Set<EventType> types,
    @Nullable Instant oldSecretUntil,
    @Nullable Stopped stopped,
    @Nullable Instant failingSince,
    Instant createdAt) {

  /**
   * @param why {@code gone}: it answered 410, {@code failing}: nothing got through for a day,
   *     {@code by-hand}
   */
  record Stopped(String why, Instant at) {}
}
