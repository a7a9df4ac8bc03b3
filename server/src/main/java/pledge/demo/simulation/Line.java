package pledge.demo.simulation;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A message as the API gave it.
 *
 * @param card the kind of card it is; empty for plain words
 */
record Line(
    UUID conversation,
    long seq,
    UUID id,
    Who author,
    boolean notice,
    String card,
    String text,
    Instant at) {

  enum Who {
    CUSTOMER,
    ASSISTANT,
    STAFF,
    SYSTEM
  }

  static Line of(JsonNode message) {
    var conversation = message.path("conversation");
    return new Line(
        UUID.fromString(
            conversation.isString()
                ? conversation.asString()
                : conversation.path("value").asString()),
        message.path("seq").asLong(),
        UUID.fromString(message.path("id").asString()),
        switch (message.path("author").path("kind").asString()) {
          case "customer" -> Who.CUSTOMER;
          case "assistant" -> Who.ASSISTANT;
          case "staff" -> Who.STAFF;
          default -> Who.SYSTEM;
        },
        message.path("kind").asString("").equals("notice"),
        message.path("card").path("kind").asString(""),
        message.path("text").asString(""),
        Instant.parse(message.path("at").asString()));
  }

  /** The same message, wherever and however often it is read. */
  boolean same(Line other) {
    return conversation.equals(other.conversation)
        && seq == other.seq
        && id.equals(other.id)
        && text.equals(other.text);
  }
}
