package pledge.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.media.MediaView;

/** A message as it is stored, with what a reader needs to know of its conversation. */
record MessageRow(
    UUID conversation,
    String brand,
    String locale,
    UUID identity,
    long seq,
    UUID id,
    Author author,
    String kind,
    String text,
    @Nullable Card card,
    List<MediaView> media,
    Instant at) {

  /** A message is the same as another when the same thread got it under the same id. */
  record Key(UUID identity, UUID id) {}

  Key key() {
    return new Key(identity, id);
  }

  /** The same as a picture or a voice note. */
  MessageRow showing(List<MediaView> shown) {
    return shown.isEmpty()
        ? this
        : new MessageRow(
            conversation,
            brand,
            locale,
            identity,
            seq,
            id,
            author,
            shown.getFirst().kind().word(),
            text,
            card,
            shown,
            at);
  }

  MessageRow(
      Head head,
      long seq,
      UUID id,
      Author author,
      String kind,
      String text,
      @Nullable Card card,
      Instant at) {
    this(
        head.id,
        head.brand.value(),
        head.locale,
        head.identity,
        seq,
        id,
        author,
        kind,
        text,
        card,
        List.of(),
        at);
  }
}
