package pledge.conversation.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.standard.Executes;
import pledge.standard.Standard;

/**
 * No jargon, vagueness, robotic phrases, long-windedness or typing errors (chat.plain-language).
 */
@Component
@Executes("chat.plain-language")
class PlainLanguage implements SpeechCheck {

  /** Phrase lists of the standard and what a hit of theirs is. */
  private static final Map<String, String> LISTS =
      Map.of(
          "jargon",
          "jargon",
          "vague",
          "vague",
          "robotic",
          "robotic",
          "typing-errors",
          "typing-error");

  @Override
  public String clause() {
    return "chat.plain-language";
  }

  @Override
  public Optional<List<Finding>> judge(StaffTurn turn) {
    var found = new ArrayList<Finding>();
    LISTS.forEach((list, kind) ->
        turn.standard()
            .phrases(list)
            .find(turn.text())
            .forEach(hit ->
                found.add(
                    new Finding(
                        clause(), kind, hit.from(), hit.to(), hit.alternatives(), hit.group()))));
    longWinded(turn.standard(), turn.text()).ifPresent(found::add);
    found.sort(Comparator.comparingInt(Finding::from));
    return Optional.of(found);
  }

  private Optional<Finding> longWinded(Standard standard, String text) {
    int longest = standard.number("plain.longest-message");
    if (text.length() > longest) {
      return Optional.of(
          new Finding(clause(), "long", longest, text.length(), List.of(), "message"));
    }
    int most = standard.number("plain.longest-sentence");
    return Sentences.of(text).stream()
        .filter(sentence -> sentence.to() - sentence.from() > most)
        .findFirst()
        .map(sentence ->
            new Finding(clause(), "long", sentence.from(), sentence.to(), List.of(), "sentence"));
  }
}
