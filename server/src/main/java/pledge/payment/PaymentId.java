package pledge.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import pledge.platform.WorkRef;

/** A move of money in the journal; the gateway knows it by this too. */
public record PaymentId(@JsonValue UUID value) {

  public static final String KIND = "payment";

  public WorkRef work() {
    return new WorkRef(KIND, value);
  }
}
