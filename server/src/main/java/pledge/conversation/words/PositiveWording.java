package pledge.conversation.words;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.standard.Executes;

/** Suggests positive wording for negative phrasing (chat.positive-wording). */
@Component
@Executes("chat.positive-wording")
class PositiveWording implements SpeechCheck {

  @Override
  public String clause() {
    return "chat.positive-wording";
  }

  @Override
  public Optional<List<Finding>> judge(StaffTurn turn) {
    return Optional.of(
        turn.standard().phrases("positive-wording").find(turn.text()).stream()
            .map(hit ->
                new Finding(
                    clause(), "negative", hit.from(), hit.to(), hit.alternatives(), hit.group()))
            .toList());
  }
}
