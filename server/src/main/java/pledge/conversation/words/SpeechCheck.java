package pledge.conversation.words;

import java.util.List;
import java.util.Optional;

/**
 * One clause about how the staff speaks. The same check judges what was said and advises on what is
 * being written.
 */
interface SpeechCheck {

  String clause();

  /** Empty where the clause asks nothing of this turn; no findings where it is kept. */
  Optional<List<Finding>> judge(StaffTurn turn);
}
