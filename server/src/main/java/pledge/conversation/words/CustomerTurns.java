package pledge.conversation.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import pledge.conversation.Mood;

/** Reads what customers write, each with its mood and intent: the text the classifier learns. */
final class CustomerTurns {

  /** Stands for "says nothing of intent". */
  static final String NO_INTENT = "-";

  record Turn(Mood mood, String intent, String text) {}

  private CustomerTurns() {}

  static List<Turn> shipped() {
    return read(CustomerTurns.class.getResourceAsStream("/words/customer-turns.txt"));
  }

  static List<Turn> read(InputStream in) {
    var turns = new ArrayList<Turn>();
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var labels = new String[] {"neutral", "other"};
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("= ")) {
          labels = line.substring(2).strip().split(" ", 2);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          turns.add(new Turn(Mood.of(labels[0]), labels[1], line.strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return turns;
  }
}
