package pledge.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a picture, a voice note or a video.
 *
 * @param type of what is stored, such as {@code image/jpeg}, {@code audio/webm} or {@code
 *     video/mp4}
 * @param bytes of the whole
 * @param width of a picture or video as it is shown, in pixels
 * @param height of a picture or video as it is shown, in pixels
 * @param durationMs of a voice note or video
 */
public record MediaView(
    UUID id,
    MediaKind kind,
    String type,
    int bytes,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer durationMs) {}
