package pledge.assistant;

import java.util.List;
import java.util.Optional;
import pledge.knowledge.Match;

/** The frequent questions of the brand. */
interface FaqBook {

  /** The answer, only when sure. */
  Optional<Match> sure(String question);

  /** The nearest, best first, sure or not. */
  List<Match> near(String question, int max);
}
