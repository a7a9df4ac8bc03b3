package pledge.conversation.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.access.Staff;
import pledge.access.StaffMember;
import pledge.standard.Executes;
import pledge.standard.Standard;

/**
 * The brand's greeting opens, with the agent's nickname or number (chat.greeting): judged on each
 * person's first own message in a conversation.
 */
@Component
@Executes("chat.greeting")
class Greeting implements SpeechCheck {

  /** A greeting opens: it stands no farther in than this. */
  private static final int OPENING = 12;

  private final Staff staff;
  private final Brands brands;

  Greeting(Staff staff, Brands brands) {
    this.staff = staff;
    this.brands = brands;
  }

  @Override
  public String clause() {
    return "chat.greeting";
  }

  @Override
  public Optional<List<Finding>> judge(StaffTurn turn) {
    var person = turn.first() ? staff.find(turn.staff()) : Optional.<StaffMember>empty();
    return person.map(who -> findings(turn, who));
  }

  private List<Finding> findings(StaffTurn turn, StaffMember who) {
    var text = turn.text();
    var standard = turn.standard();
    var opened =
        standard.phrases("greeting-words").find(text).stream()
            .filter(hit -> hit.from() <= OPENING)
            .findFirst();
    boolean named =
        (!who.nickname().isBlank() && text.contains(who.nickname()))
            || !standard.phrases("staff-number").find(text).isEmpty();
    if (opened.isPresent() && named) {
      return List.of();
    }
    // The greeting takes the place of a bare "hello" with which the text begins.
    int to = opened.filter(hit -> hit.from() == 0).map(hit -> afterMark(text, hit.to())).orElse(0);
    return List.of(
        new Finding(
            clause(),
            "greeting",
            0,
            to,
            List.of(
                words(standard, "chat.agent", who, turn.locale()),
                words(standard, "chat.agent-continues", who, turn.locale())),
            opened.isEmpty() ? "no greeting" : "no name or number"));
  }

  private static int afterMark(String text, int at) {
    int to = at;
    while (to < text.length() && !Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  /** A greeting or farewell of the brand, as this person says it. */
  String words(Standard standard, String key, StaffMember who, String locale) {
    var brand = brands.get(standard.brand());
    return standard.greeting(
        key,
        locale,
        Map.of(
            "brand",
            locale.startsWith("en") ? brand.nameEn() : brand.nameZh(),
            "agent",
            who.nickname().isBlank() ? who.name() : who.nickname()));
  }
}
