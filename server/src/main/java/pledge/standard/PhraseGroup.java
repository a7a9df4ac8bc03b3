package pledge.standard;

import java.util.List;

/**
 * Some patterns of a phrase list that share their alternatives.
 *
 * @param patterns looked for in plain text (simplified characters, half-width, lower case, without
 *     blanks, punctuation and modal particles): between slashes a small regular expression over
 *     that text, otherwise words taken literally
 * @param unless patterns of harmless talk: what lies wholly within such a stretch isn't a hit
 * @param alternatives what could be said instead; empty where the list needs none
 */
public record PhraseGroup(
    String group, List<String> patterns, List<String> unless, List<String> alternatives) {

  public PhraseGroup {
    patterns = List.copyOf(patterns);
    unless = List.copyOf(unless);
    alternatives = List.copyOf(alternatives);
  }
}
