package pledge.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a picture or a voice note.
 *
 * @param type of what is stored, such as {@code image/jpeg} or {@code audio/webm}
 * @param bytes of the whole
 * @param width of a picture as it is shown, in pixels
 * @param height of a picture as it is shown, in pixels
 * @param durationMs of a voice note
 */
public record MediaView(
    UUID id,
    MediaKind kind,
    String type,
    int bytes,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer durationMs) {}
