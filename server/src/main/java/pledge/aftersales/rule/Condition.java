package pledge.aftersales.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How the goods are, as the customer says before they are sent, and as it is found on arrival.
 *
 * @param opened the box or its seal was opened; of digital goods: downloaded or the code shown
 * @param tags the tags are still on
 * @param complete accessories, gifts and box are there
 * @param fresh neither washed, worn, stained nor activated: fit to be sold again
 * @param misused the damage came from how they were used
 */
@Schema(name = "AftersalesCondition")
public record Condition(Answer opened, Answer tags, Answer complete, Answer fresh, Answer misused) {

  /** Nothing is known yet. */
  public static final Condition UNKNOWN =
      new Condition(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);

  /** As it left us. */
  public static final Condition AS_NEW =
      new Condition(Answer.NO, Answer.YES, Answer.YES, Answer.YES, Answer.NO);

  @Schema(name = "AftersalesAnswer")
  public enum Answer {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO,
    /** To be seen when the goods are here. */
    @JsonProperty("unknown")
    UNKNOWN
  }

  public Condition opened(Answer answer) {
    return new Condition(answer, tags, complete, fresh, misused);
  }

  public Condition tags(Answer answer) {
    return new Condition(opened, answer, complete, fresh, misused);
  }

  public Condition complete(Answer answer) {
    return new Condition(opened, tags, answer, fresh, misused);
  }

  public Condition fresh(Answer answer) {
    return new Condition(opened, tags, complete, answer, misused);
  }

  public Condition misused(Answer answer) {
    return new Condition(opened, tags, complete, fresh, answer);
  }
}
