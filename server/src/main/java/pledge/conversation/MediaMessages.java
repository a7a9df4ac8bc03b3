package pledge.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.media.Media;
import pledge.media.MediaKind;
import pledge.media.MediaView;
import pledge.platform.BadInput;
import pledge.platform.PlainText;
import pledge.platform.Refusal;
import pledge.standard.Executes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages that show pictures, a voice note or a video (channel.online). An upload goes into one
 * message only, of whoever uploaded it and in the thread it was uploaded for.
 */
@Component
@Executes("channel.online")
class MediaMessages {

  private static final String ONLINE = "channel.online";

  /** Pictures of one message: a grid of three by three. */
  static final int MOST = 9;

  static final Refusal TAKEN =
      Refusal.state(
          "media-taken",
          "an upload isn't there, isn't yours for this conversation, is in a message already, or they"
              + " don't go together: pictures, one voice note or one video");

  private static final TypeReference<List<MediaView>> LIST = new TypeReference<>() {};

  private final Media media;
  private final Observations observations;

  MediaMessages(Media media, Observations observations) {
    this.media = media;
    this.observations = observations;
  }

  /** The uploads that a message names, each once. */
  static List<UUID> wanted(@Nullable List<UUID> given) {
    if (given == null) {
      return List.of();
    }
    if (new HashSet<>(given).size() != given.size()) {
      throw new BadInput("media", "must not name an upload twice");
    }
    return List.copyOf(given);
  }

  /** A message says something in words unless it shows something. */
  static String text(String text, int max, List<UUID> media) {
    return media.isEmpty()
        ? PlainText.required("text", text, max)
        : PlainText.optional("text", text, max);
  }

  static List<MediaView> read(JsonMapper json, @Nullable String stored) {
    return stored == null ? List.of() : json.readValue(stored, LIST);
  }

  /** What the message shows, attached to it; nothing when one of them can't be. */
  Optional<List<MediaView>> attach(Entry entry, Head head) {
    return switch (entry) {
      case Entry.FromCustomer from when !from.media().isEmpty() ->
          attach(from.media(), from.identity(), head.identity, from, head)
              .map(shown -> observed(shown, from, head));
      case Entry.FromStaff from when !from.media().isEmpty() ->
          attach(from.media(), from.staff().id().value(), head.id, from, head);
      case Entry.FromCustomer from -> NONE;
      case Entry.FromStaff from -> NONE;
      case Entry.FromAssistant from -> NONE;
      case Entry.FromSystem from -> NONE;
    };
  }

  private static final Optional<List<MediaView>> NONE = Optional.of(List.of());

  private Optional<List<MediaView>> attach(
      List<UUID> ids, UUID by, UUID place, Entry entry, Head head) {
    if (ids.size() > 1 && !media.onlyPictures(ids)) {
      return Optional.empty();
    }
    return media.attach(ids, by, place, head.work(), entry.id());
  }

  private List<MediaView> observed(List<MediaView> shown, Entry.FromCustomer from, Head head) {
    var seen = new ArrayList<Observation>();
    for (var kind : MediaKind.values()) {
      if (shown.stream().anyMatch(view -> view.kind() == kind)) {
        seen.add(
            Observation.of(
                head.brand,
                ONLINE,
                head.work(),
                Verdict.USED,
                Answerable.nobody(),
                head.channel,
                head.type,
                from.at(),
                Evidence.message(from.id(), kind.word())));
      }
    }
    observations.observe(seen);
    return shown;
  }
}
