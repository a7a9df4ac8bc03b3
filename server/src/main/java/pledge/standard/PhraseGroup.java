package pledge.standard;

import java.util.List;

/**
 * Some patterns of a phrase list that share their alternatives.
 *
 * @param patterns looked for in normalised text (simplified characters, half-width, lower case,
 *     without blanks and punctuation): between slashes a regular expression of RE2 over that text,
 *     otherwise words taken literally
 * @param alternatives what could be said instead; empty where the list needs none
 */
public record PhraseGroup(String group, List<String> patterns, List<String> alternatives) {}
