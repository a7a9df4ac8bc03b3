package pledge.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import pledge.platform.WorkRef;

/** A ticket. */
public record TicketId(@JsonValue UUID value) {

  public static final String KIND = "ticket";

  /** How the ground rooms know it. */
  public WorkRef work() {
    return new WorkRef(KIND, value);
  }
}
