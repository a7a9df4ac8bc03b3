package pledge.conversation.words;

import java.util.ArrayList;
import java.util.List;

/** Where the sentences of a text begin and end. */
final class Sentences {

  private static final String ENDS = "。！？!?；;\n…";

  private Sentences() {}

  /**
   * @param from first UTF-16 unit, {@code to} behind the last, the closing mark included
   */
  record Span(int from, int to) {

    String in(String text) {
      return text.substring(from, to);
    }
  }

  static List<Span> of(String text) {
    var spans = new ArrayList<Span>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ends(text, i)) {
        spans.add(new Span(from, i + 1));
        from = i + 1;
      }
    }
    if (from < text.length()) {
      spans.add(new Span(from, text.length()));
    }
    return spans;
  }

  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    return ENDS.indexOf(c) >= 0
        || (c == '.' && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1)));
  }
}
