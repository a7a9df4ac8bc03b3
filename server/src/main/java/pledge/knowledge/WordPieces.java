package pledge.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits text into the vocabulary's pieces as BERT models for Chinese expect it: every Chinese
 * character by itself, other words by the longest pieces known.
 */
final class WordPieces {

  private static final int START = 101;
  private static final int END = 102;
  private static final int UNKNOWN = 100;

  /** The model's attention grows with the square; sentences of customers are far shorter. */
  private static final int LONGEST = 128;

  private static final int LONGEST_WORD = 60;

  private final Map<String, Integer> vocabulary;

  WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
  }

  long[] of(String text) {
    var pieces = new ArrayList<Integer>();
    pieces.add(START);
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var word = new StringBuilder();
    for (int at = 0; at < plain.length() && pieces.size() < LONGEST; ) {
      int point = plain.codePointAt(at);
      at += Character.charCount(point);
      boolean alone = !Character.isLetterOrDigit(point) || Character.isIdeographic(point);
      if (!alone) {
        word.appendCodePoint(point);
        continue;
      }
      flush(word, pieces);
      if (!Character.isWhitespace(point) && !Character.isISOControl(point)) {
        pieces.add(vocabulary.getOrDefault(Character.toString(point), UNKNOWN));
      }
    }
    flush(word, pieces);
    var kept = pieces.subList(0, Math.min(pieces.size(), LONGEST - 1));
    var ids = new long[kept.size() + 1];
    for (int i = 0; i < kept.size(); i++) {
      ids[i] = kept.get(i);
    }
    ids[kept.size()] = END;
    return ids;
  }

  private void flush(StringBuilder word, List<Integer> pieces) {
    if (!word.isEmpty()) {
      addWord(word.toString(), pieces);
      word.setLength(0);
    }
  }

  private void addWord(String word, List<Integer> pieces) {
    if (word.length() > LONGEST_WORD) {
      pieces.add(UNKNOWN);
      return;
    }
    var found = new ArrayList<Integer>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        id = vocabulary.get((from > 0 ? "##" : "") + word.substring(from, to));
        to--;
      }
      if (id == null) {
        pieces.add(UNKNOWN);
        return;
      }
      found.add(id);
      from = to + 1;
    }
    pieces.addAll(found);
  }
}
