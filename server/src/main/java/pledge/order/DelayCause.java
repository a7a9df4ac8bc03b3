package pledge.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why an order is late. */
public enum DelayCause {
  /** Not sent by the time the customer was told. */
  @JsonProperty("dispatch")
  DISPATCH,
  /** Not delivered by the time the carrier promised. */
  @JsonProperty("promise")
  PROMISE,
  /** Nothing was heard of the parcel for too long. */
  @JsonProperty("silence")
  SILENCE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DelayCause of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
