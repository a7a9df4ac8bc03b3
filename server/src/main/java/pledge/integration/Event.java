package pledge.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;
import pledge.platform.Uuid7;

/** A fact on its way to webhooks. */
record Event(UUID id, BrandId brand, EventType type, String subject, Instant at, EventData data) {

  static Event of(BrandId brand, EventType type, String subject, Instant at, EventData data) {
    return new Event(Uuid7.next(), brand, type, subject, at, data);
  }

  /** As it is sent: CloudEvents 1.0, structured. */
  Envelope envelope() {
    return new Envelope(
        "1.0",
        id.toString(),
        "/brands/" + brand.value(),
        type.word(),
        subject,
        at,
        "application/json",
        data);
  }

  /**
   * The body of a webhook's request, shaped as CloudEvents 1.0.
   *
   * @param id the same at every try and replay: what was taken once need not be taken again
   * @param source the brand, {@code /brands/<code>}
   * @param subject what it is about, {@code kind:id}
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Envelope(
      String specversion,
      String id,
      String source,
      String type,
      @Nullable String subject,
      Instant time,
      String datacontenttype,
      EventData data) {}
}
