package pledge.conversation.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.knowledge.Meanings;

/**
 * A second opinion on whether an answer shows understanding, by its meaning: people say it in more
 * ways than any list knows. Asked only where the list found nothing.
 */
@Component
class Warmth {

  private static final String COLD = "matter-of-fact";
  private static final double SURE = 0.75;

  private final Meanings meanings;
  private @Nullable Classifier judge;

  Warmth(Meanings meanings) {
    this.meanings = meanings;
  }

  /** Whether these words surely go straight to the matter. */
  boolean cold(String words) {
    var guess = judge().guess(Features.of(words, meanings.of(words)));
    return guess.name().equals(COLD) && guess.sureness() >= SURE;
  }

  private synchronized Classifier judge() {
    var ready = judge;
    if (ready == null) {
      var turns = turns();
      var kept = meanings.ofKept(turns.keySet());
      ready =
          Classifier.learn(
              turns.entrySet().stream()
                  .map(turn ->
                      new Classifier.Example(
                          turn.getValue(),
                          Features.of(turn.getKey(), Optional.ofNullable(kept.get(turn.getKey())))))
                  .toList());
      judge = ready;
    }
    return ready;
  }

  private static Map<String, String> turns() {
    var turns = new LinkedHashMap<String, String>();
    try (var in = Warmth.class.getResourceAsStream("/words/staff-turns.txt");
        var reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      var label = COLD;
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("= ")) {
          label = line.substring(2).strip();
        } else if (!line.isBlank() && !line.startsWith("#")) {
          turns.put(line.strip(), label);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return turns;
  }
}
