package pledge.search;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pledge.platform.BadInput;

/**
 * Words as numbers, for a room that narrows a list of its own by them: what a search finds, the
 * list finds too. Such a list can't go through its texts, so every single character is filed.
 */
public final class WordTokens {

  private WordTokens() {}

  /**
   * What texts that belong together are found by.
   *
   * @param list only who asks for the same one finds them
   */
  public static Set<Integer> of(String list, Collection<String> texts) {
    Set<Integer> tokens = new TreeSet<>();
    tokens.add(Tokens.list(list));
    texts.forEach(text -> tokens.addAll(Tokens.ofText(text, true)));
    return tokens;
  }

  /**
   * What must all be filed for texts that hold the words; empty when there is no word in it, only
   * punctuation. Too many words are refused with {@link BadInput}.
   */
  public static Optional<Set<Integer>> asked(String list, String question) {
    return Wanted.of(question)
        .map(wanted -> {
          Set<Integer> tokens = new TreeSet<>(wanted.tokens(true));
          tokens.add(Tokens.list(list));
          return tokens;
        });
  }
}
