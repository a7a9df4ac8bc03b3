package pledge.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where an order stands. */
public enum OrderStatus {
  @JsonProperty("awaiting_payment")
  AWAITING_PAYMENT,
  @JsonProperty("paid")
  PAID,
  @JsonProperty("processing")
  PROCESSING,
  @JsonProperty("ready_for_pickup")
  READY_FOR_PICKUP,
  @JsonProperty("shipped")
  SHIPPED,
  @JsonProperty("delivered")
  DELIVERED,
  @JsonProperty("completed")
  COMPLETED,
  @JsonProperty("cancelled")
  CANCELLED,
  @JsonProperty("returned")
  RETURNED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OrderStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
