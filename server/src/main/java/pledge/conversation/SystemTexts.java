package pledge.conversation;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import pledge.access.SystemActor;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.platform.Outcome;
import pledge.standard.Standards;

/** The brand's own words for notices and questions, through the Outbox like every other text. */
@Component
class SystemTexts {

  private final Standards standards;
  private final Outbox outbox;

  SystemTexts(Standards standards, Outbox outbox) {
    this.standards = standards;
    this.outbox = outbox;
  }

  /**
   * @throws IllegalStateException when the standard's own text is one its phrases refuse;
   *     publishing such a standard is refused
   */
  Cleared cleared(Head head, String key, Map<String, String> values, Instant now) {
    var text = standards.of(head.brand).text(key, head.locale, values);
    var draft =
        new Draft(
            head.brand,
            head.work(),
            new SystemActor(key),
            head.channel,
            Purpose.SERVICE,
            text,
            now);
    return switch (outbox.clear(draft)) {
      case Outcome.Done<Cleared>(Cleared cleared) -> cleared;
      case Outcome.Refused<Cleared>(var refusal) ->
          throw new IllegalStateException(
              "the standard's text " + key + " is refused: " + refusal.detail());
    };
  }
}
