package pledge.channel;

import java.time.Instant;
import java.util.UUID;
import pledge.platform.WorkRef;

/**
 * A text message came a step further, published in the transaction that notes it. A message that
 * was given up may still turn out to have arrived: {@code FAILED} and then {@code DELIVERED}.
 *
 * @param key the one it was sent with
 * @param state {@code READ} in the chat, {@code SENT}, {@code DELIVERED} or {@code FAILED}
 */
public record TextMessageMoved(UUID id, WorkRef work, String key, TextState state, Instant at) {}
