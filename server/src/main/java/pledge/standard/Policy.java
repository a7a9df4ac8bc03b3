package pledge.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/**
 * What a refund, a return or a compensation rests on: told to the customer by title and text.
 *
 * @param code short and stable; a grant names its policy by it and the standard's version
 * @param grants what may be granted under it
 */
public record Policy(String code, String titleZh, String titleEn, Set<Grant> grants, Text text) {

  /** What the customer is given. */
  public enum Grant {
    /** Money paid for an order goes back. */
    @JsonProperty("refund")
    REFUND,
    /** The goods come back; their refund follows. */
    @JsonProperty("return")
    RETURN,
    /** Money that makes up for something. */
    @JsonProperty("compensation")
    COMPENSATION;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no such grant
     */
    public static Grant of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public Policy {
    grants = Set.copyOf(grants);
  }

  public boolean carries(Grant grant) {
    return grants.contains(grant);
  }

  public String title(String locale) {
    return locale.startsWith("en") ? titleEn : titleZh;
  }
}
