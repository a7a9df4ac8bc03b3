package pledge.knowledge;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What sentences mean, as directions: like meanings point the same way. For rooms that judge texts;
 * a sentence takes a millisecond or two.
 */
@Component
public class Meanings {

  /** Length of a direction. */
  public static final int WIDTH = SentenceModel.WIDTH;

  private final Sentences sentences;

  Meanings(Sentences sentences) {
    this.sentences = sentences;
  }

  /** Of words just said; empty when there is no model on this machine. */
  public Optional<float[]> of(String text) {
    return sentences.of(text);
  }

  /** Of texts that are asked for again and again: kept in the database; empty without a model. */
  public Map<String, float[]> ofKept(Collection<String> texts) {
    return sentences.ofStored(texts);
  }
}
