package pledge.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import pledge.platform.WorkRef;

/** A conversation: one matter of one customer on one channel. */
public record ConversationId(@JsonValue UUID value) {

  public static final String KIND = "conversation";

  /** How clocks and queues know it. */
  public WorkRef work() {
    return new WorkRef(KIND, value);
  }
}
