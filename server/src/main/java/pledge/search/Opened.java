package pledge.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage as whoever looks may see it.
 *
 * @param message the message's id, where the passage is one
 * @param title of the work it stands in: a ticket's, or the masked name of whom one talks with
 * @param number the ticket's; empty elsewhere
 * @param author {@code customer}, {@code assistant}, {@code staff} or {@code system}
 * @param who the author's name, masked if a customer's; empty when there is none to show
 * @param text as it is now, whole
 */
public record Opened(
    Place place,
    @Nullable UUID message,
    Instant at,
    String title,
    String number,
    String channel,
    String author,
    String who,
    String text) {}
