package pledge.conversation.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.conversation.Mood;
import pledge.conversation.Sense;
import pledge.knowledge.Meanings;

/**
 * Hears mood and intent in a customer's message. Learns from the shipped text at the first message
 * (about a second; the meanings are kept in the database for the next start). What precision and
 * recall to expect stands in docs/decisions/0010.
 */
@Component
public class Senses {

  /** Short messages come again and again: 你好, 好的, 谢谢. */
  private static final int REMEMBERED = 10_000;

  private static final int SHORT = 30;

  private record Judges(Classifier mood, Classifier intent) {}

  private final Meanings meanings;
  private final Cache<String, Sense> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final AtomicBoolean learning = new AtomicBoolean();
  private volatile @Nullable Judges judges;

  Senses(Meanings meanings) {
    this.meanings = meanings;
  }

  /** What a message says beside its words. */
  public Sense of(String text) {
    return text.length() <= SHORT ? remembered.get(text, this::judge) : judge(text);
  }

  /** Whether the judges have learnt; if not, lets them begin, beside whoever asks. */
  boolean ready() {
    if (judges != null) {
      return true;
    }
    if (learning.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("conversation.senses")
          .start(() -> {
            try {
              judges();
            } finally {
              learning.set(false);
            }
          });
    }
    return false;
  }

  private Sense judge(String text) {
    if (text.codePoints().noneMatch(Senses::chinese)) {
      // learnt from Chinese alone
      return new Sense(Mood.NEUTRAL, 0, "other", 0);
    }
    var features = Features.of(text, meanings.of(text));
    var judge = judges();
    var mood = judge.mood().guess(features);
    var intent = judge.intent().guess(features);
    return new Sense(Mood.of(mood.name()), mood.sureness(), intent.name(), intent.sureness());
  }

  private static boolean chinese(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }

  private synchronized Judges judges() {
    var ready = judges;
    if (ready == null) {
      ready = learn(CustomerTurns.shipped());
      judges = ready;
    }
    return ready;
  }

  private Judges learn(List<CustomerTurns.Turn> turns) {
    var kept = meanings.ofKept(turns.stream().map(CustomerTurns.Turn::text).toList());
    var learnt =
        turns.stream()
            .map(turn ->
                new Learnt(
                    turn, Features.of(turn.text(), Optional.ofNullable(kept.get(turn.text())))))
            .toList();
    return new Judges(
        Classifier.learn(
            learnt.stream()
                .map(it -> new Classifier.Example(it.turn().mood().word(), it.features()))
                .toList()),
        Classifier.learn(
            learnt.stream()
                .filter(it -> !it.turn().intent().equals(CustomerTurns.NO_INTENT))
                .map(it -> new Classifier.Example(it.turn().intent(), it.features()))
                .toList()));
  }

  private record Learnt(CustomerTurns.Turn turn, Features features) {}
}
