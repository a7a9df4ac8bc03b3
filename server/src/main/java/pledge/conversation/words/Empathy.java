package pledge.conversation.words;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.standard.Executes;
import pledge.standard.PhraseGroup;

/**
 * A negative message is met with understanding before anything else (chat.empathy): the next words
 * of the staff must show it in their first sentences. "One moment" doesn't answer yet.
 */
@Component
@Executes("chat.empathy")
class Empathy implements SpeechCheck {

  /** Understanding may follow a form of address, not the whole answer. */
  private static final int SENTENCES = 2;

  private final Warmth warmth;

  Empathy(Warmth warmth) {
    this.warmth = warmth;
  }

  @Override
  public String clause() {
    return "chat.empathy";
  }

  @Override
  public Optional<List<Finding>> judge(StaffTurn turn) {
    var unmet = turn.unmet();
    if (unmet == null || turn.standard().phrases("holding").onlyThese(turn.text())) {
      return Optional.empty();
    }
    var sentences = Sentences.of(turn.text());
    int beginning =
        sentences.isEmpty() ? 0 : sentences.get(Math.min(SENTENCES, sentences.size()) - 1).to();
    boolean shown =
        turn.standard().phrases("understanding").find(turn.text()).stream()
                .anyMatch(hit -> hit.from() < beginning)
            || !warmth.cold(turn.text().substring(0, beginning));
    return Optional.of(
        shown
            ? List.of()
            : List.of(
                new Finding(
                    clause(),
                    "empathy",
                    0,
                    0,
                    openers(turn),
                    "no understanding for message " + unmet)));
  }

  /** The brand's own openers, in the language of the conversation. */
  private static List<String> openers(StaffTurn turn) {
    var language = turn.locale().startsWith("en") ? "en" : "zh";
    return turn.standard().phraseGroups("understanding").stream()
        .filter(group -> group.group().startsWith(language))
        .map(PhraseGroup::alternatives)
        .flatMap(List::stream)
        .toList();
  }
}
