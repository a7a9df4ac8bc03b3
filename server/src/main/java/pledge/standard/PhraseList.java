package pledge.standard;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** A list of phrases that finds itself in texts. */
public final class PhraseList {

  private record Phrase(Pattern pattern, String text, List<String> alternatives) {}

  private final List<Phrase> phrases = new ArrayList<>();

  private PhraseList() {}

  static PhraseList of(List<PhraseGroup> groups) {
    var list = new PhraseList();
    for (var group : groups) {
      for (var text : group.patterns()) {
        boolean regular = text.startsWith("/");
        var pattern =
            regular
                ? Pattern.compile(text.substring(1, text.length() - 1))
                : Pattern.compile(Pattern.quote(text));
        list.phrases.add(new Phrase(pattern, text, group.alternatives()));
      }
    }
    return list;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Punct}，。！？、·]", "")
        .replace('這', '这')
        .replace('規', '规')
        .replace('辦', '办');
  }

  /** The phrases in the text. */
  public List<Hit> find(String text) {
    List<Hit> hits = new ArrayList<>();
    var plain = plain(text);
    for (var phrase : phrases) {
      if (phrase.pattern.matcher(plain).find()) {
        hits.add(new Hit(phrase.text, 0, text.length(), phrase.alternatives));
      }
    }
    return hits;
  }

  /** Whether the whole text says nothing but one of these phrases. */
  public boolean onlyThese(String text) {
    var plain = plain(text);
    return phrases.stream().anyMatch(phrase -> phrase.pattern.matches(plain));
  }
}
