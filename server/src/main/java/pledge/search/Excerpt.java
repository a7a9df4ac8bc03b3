package pledge.search;

import java.util.List;

/**
 * The part of a passage in which the words stand.
 *
 * @param from where it begins in the whole text, in UTF-16 units like all of these
 * @param whole whether it is all of the text
 * @param spans where the words stand in the excerpt
 */
public record Excerpt(String text, int from, boolean whole, List<Span> spans) {

  private static final int BEFORE = 40;
  private static final int LONGEST = 160;

  static Excerpt of(String text, List<Span> spans) {
    if (text.length() <= LONGEST) {
      return new Excerpt(text, 0, true, spans);
    }
    int from = Math.max(0, Math.min(spans.getFirst().from() - BEFORE, text.length() - LONGEST));
    int to = Math.min(text.length(), from + LONGEST);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    int start = from;
    int end = to;
    return new Excerpt(
        text.substring(from, to),
        from,
        false,
        spans.stream()
            .filter(span -> span.from() < end)
            .map(span -> new Span(span.from() - start, Math.min(span.to(), end) - start))
            .toList());
  }
}
