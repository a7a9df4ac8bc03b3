package pledge.conversation.words;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.standard.Executes;
import pledge.standard.Standard;

/**
 * Asking back to understand (chat.listen): tells a clarifying question from other sentences. The
 * questions on offer, by contact type, are the standard's.
 */
@Component
@Executes("chat.listen")
class Listening {

  static final String CLAUSE = "chat.listen";

  private static final String MARKS = "？?";
  private static final String PARTICLES = "吗呢么";

  /** The first clarifying question of a text. */
  Optional<Sentences.Span> question(Standard standard, String text) {
    return Sentences.of(text).stream()
        .filter(span -> asks(span.in(text)))
        .filter(span -> !standard.phrases("clarifying").find(span.in(text)).isEmpty())
        .findFirst();
  }

  private static boolean asks(String sentence) {
    var bare = sentence.strip().replaceAll("[。~～！!…\\s]+$", "");
    return !bare.isEmpty() && (MARKS + PARTICLES).indexOf(bare.charAt(bare.length() - 1)) >= 0;
  }
}
