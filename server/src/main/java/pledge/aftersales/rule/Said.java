package pledge.aftersales.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/**
 * A rule that spoke.
 *
 * @param rule its code
 * @param policy the code of the policy it cites
 * @param facts what it looked at, such as {@code until}
 */
@Schema(name = "AftersalesRuleSaid")
public record Said(String rule, Verdict verdict, String policy, Map<String, String> facts) {

  @Schema(name = "AftersalesRuleVerdict")
  public enum Verdict {
    @JsonProperty("for")
    FOR,
    @JsonProperty("against")
    AGAINST,
    /** Only the goods themselves will tell. */
    @JsonProperty("open")
    OPEN
  }
}
