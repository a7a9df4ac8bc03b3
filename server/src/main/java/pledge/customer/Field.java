package pledge.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What of a customer is shown masked and can be opened. */
enum Field {
  @JsonProperty("name")
  NAME,
  @JsonProperty("phone")
  PHONE,
  @JsonProperty("email")
  EMAIL,
  @JsonProperty("address")
  ADDRESS;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
