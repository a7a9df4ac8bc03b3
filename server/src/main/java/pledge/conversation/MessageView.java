package pledge.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.media.MediaView;

/**
 * A message as it is read.
 *
 * @param seq its place in the conversation, from 1 without gaps
 * @param id given by the sender; a retry carries the same
 * @param kind {@code text}, {@code notice} (from the system), {@code card}, {@code picture}, {@code
 *     voice} or {@code video}
 * @param text of a picture or a voice note what was written to it, often nothing
 * @param media the pictures, or the one voice note; empty for the others
 */
public record MessageView(
    long seq,
    UUID id,
    ConversationId conversation,
    AuthorView author,
    String kind,
    String text,
    @Nullable Card card,
    List<MediaView> media,
    Instant at) {

  /**
   * @param name what the customer may see: a nickname, never the name of a person
   */
  public record AuthorView(AuthorKind kind, @Nullable UUID id, String name) {}
}
