package pledge.assistant;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the assistant hears in one turn.
 *
 * @param words what the customer wrote since the last answer, oldest first; never empty
 * @param locale the conversation's language until the customer shows another
 * @param zone in which times are told
 */
record Heard(List<Word> words, String locale, Memory memory, ZoneId zone, Instant now) {

  /**
   * One message.
   *
   * @param kind {@code picture} and {@code voice} are more than their text
   */
  record Word(UUID message, String text, String kind) {

    Word(UUID message, String text) {
      this(message, text, "text");
    }
  }

  Word last() {
    return words.getLast();
  }

  String text() {
    return words.stream().map(Word::text).collect(Collectors.joining("\n"));
  }
}
