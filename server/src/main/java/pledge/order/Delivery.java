package pledge.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How the goods reach the customer. */
public enum Delivery {
  @JsonProperty("ship")
  SHIP,
  @JsonProperty("pickup")
  PICKUP;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Delivery of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
