package pledge.search;

import java.time.Instant;
import java.util.Set;
import pledge.platform.WorkRef;

/**
 * A text to be found.
 *
 * @param kind what it is for whoever looks: the {@link Searchable} of that kind opens it
 * @param place where in the work it stands; with the work, its key
 * @param keys for whom it is filed: whoever holds one of them may come across it
 */
public record Passage(
    String kind,
    WorkRef work,
    long place,
    Instant at,
    String channel,
    Set<String> keys,
    String text) {}
