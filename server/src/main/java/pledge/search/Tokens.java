package pledge.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the index knows of a passage, each thing as one number: its words, who may see it, its
 * channel, and the stretches of time it lies in. Numbers are hashes, so nothing that was typed ever
 * becomes part of a query's language; that two things share a number is rare and does no harm, for
 * what is found is looked at again.
 *
 * <p>Dense writing is filed as its overlapping pairs. A word of letters and digits longer than
 * three is filed as its overlapping fours, so that a number is found by a part of it; a shorter one
 * as itself.
 */
final class Tokens {

  /** Longer texts are found by their beginning: some 2,000 Chinese characters. */
  private static final int MOST = 4_000;

  private static final int PAIR = 2;
  private static final int GRAM = 4;

  /** Each stretch holds sixteen of the one below it: from 17 minutes to two years. */
  private static final int[] STRETCH_BITS = {20, 24, 28, 32, 36};

  static final int STRETCHES = STRETCH_BITS.length;

  private Tokens() {}

  static Set<Integer> ofText(String text) {
    Set<Integer> tokens = new TreeSet<>();
    var folded = FoldedText.of(text);
    for (var run : folded.runs()) {
      switch (run.kind()) {
        case SIGN -> grams(folded, run, 1, tokens);
        case WORD -> grams(folded, run, GRAM, tokens);
        case DENSE -> grams(folded, run, PAIR, tokens);
      }
      if (tokens.size() > MOST) {
        break;
      }
    }
    return tokens;
  }

  /**
   * What a passage must be filed under to hold the term. Nothing for a single character of dense
   * writing: nearly all of them are found as a part of pairs, which can't be asked for.
   */
  static void ofTerm(FoldedText text, FoldedText.Run term, Collection<Integer> tokens) {
    switch (term.kind()) {
      case SIGN -> grams(text, term, 1, tokens);
      case WORD -> grams(text, term, GRAM, tokens);
      case DENSE -> {
        if (term.length() >= PAIR) {
          grams(text, term, PAIR, tokens);
        }
      }
    }
  }

  private static void grams(
      FoldedText text, FoldedText.Run run, int size, Collection<Integer> tokens) {
    if (run.length() < size) {
      tokens.add(word(text, run.from(), run.to()));
    }
    for (int i = run.from(); i + size <= run.to(); i++) {
      tokens.add(word(text, i, i + size));
    }
  }

  private static int word(FoldedText text, int from, int to) {
    return hash('w', text.part(from, to));
  }

  /** Filed for whoever holds the key, among passages of the kind. */
  static int key(String kind, String key) {
    return hash('k', kind + ' ' + key);
  }

  static int channel(String channel) {
    return hash('c', channel);
  }

  static int stretch(int level, long millis) {
    return hash('t', level + " " + (millis >> STRETCH_BITS[level]));
  }

  static long stretchStart(int level, long millis) {
    return millis >> STRETCH_BITS[level] << STRETCH_BITS[level];
  }

  static void stretches(Instant at, Collection<Integer> tokens) {
    for (int level = 0; level < STRETCHES; level++) {
      tokens.add(stretch(level, at.toEpochMilli()));
    }
  }

  /** FNV-1a, its bits stirred once more. Stored, so it never changes. */
  private static int hash(char sort, String text) {
    int hash = (0x811c9dc5 ^ sort) * 0x01000193;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    hash *= 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }
}
