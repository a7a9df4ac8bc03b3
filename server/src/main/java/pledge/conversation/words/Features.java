package pledge.conversation.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import pledge.knowledge.Meanings;

/**
 * A text as numbers: the direction of its meaning, and which runs of one to three characters it
 * holds. The runs carry negation and degree (不太, 太慢了), the meaning carries wordings that were never
 * seen. Both were needed: see docs/decisions/0010.
 */
record Features(int[] at, float[] value) {

  /** Places that character runs share, behind those of the meaning. */
  private static final int RUNS = 1 << 16;

  static final int WIDTH = Meanings.WIDTH + RUNS;

  private static final int LONGEST_RUN = 3;
  private static final float MEANING = 3;

  /** A long message is judged by its beginning: enough to tell, and a bound on the work. */
  private static final int LONGEST = 400;

  static Features of(String text, Optional<float[]> meaning) {
    var runs = runs(text);
    var direction = meaning.orElseGet(() -> new float[0]);
    var at = new int[direction.length + runs.length];
    var value = new float[at.length];
    for (int i = 0; i < direction.length; i++) {
      at[i] = i;
      value[i] = direction[i] * MEANING;
    }
    float each = (float) (1 / Math.sqrt(Math.max(1, runs.length)));
    for (int i = 0; i < runs.length; i++) {
      at[direction.length + i] = Meanings.WIDTH + runs[i];
      value[direction.length + i] = each;
    }
    return new Features(at, value);
  }

  private static int[] runs(String text) {
    var plain =
        "^"
            + Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\d", "0")
                .replaceAll("\\s+", " ")
            + "$";
    int length = Math.min(plain.length(), LONGEST);
    var places = new int[length * LONGEST_RUN];
    int count = 0;
    for (int size = 1; size <= LONGEST_RUN; size++) {
      for (int from = 0; from + size <= length; from++) {
        places[count++] =
            ((plain.substring(from, from + size).hashCode() * 0x9E3779B1) >>> 8) % RUNS;
      }
    }
    return Arrays.stream(places, 0, count).distinct().toArray();
  }
}
