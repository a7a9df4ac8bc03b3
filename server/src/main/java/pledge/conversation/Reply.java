package pledge.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a responder says.
 *
 * @param texts sent in this order; may be empty only with a hand-over
 * @param choices questions the customer can tap, shown under the last text
 * @param handOver set when a person must take over
 * @param type the contact type the matter seems to have, or null
 * @param memory replaces what was remembered
 */
public record Reply(
    List<String> texts,
    List<String> choices,
    @Nullable HandOver handOver,
    @Nullable String type,
    Map<String, String> memory) {}
