package pledge.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where the order was placed. */
public enum SalesChannel {
  @JsonProperty("web")
  WEB,
  @JsonProperty("app")
  APP,
  @JsonProperty("mini_program")
  MINI_PROGRAM,
  @JsonProperty("marketplace")
  MARKETPLACE,
  @JsonProperty("shop")
  SHOP,
  @JsonProperty("phone")
  PHONE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SalesChannel of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
