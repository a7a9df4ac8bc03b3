package pledge.platform;

import java.util.UUID;

/**
 * A work item of any kind: what a clock runs on and what a person is assigned to. The ground rooms
 * know their callers only by this.
 *
 * @param kind the room's word for it: {@code conversation}, {@code ticket}, …
 */
public record WorkRef(String kind, UUID id) {

  /** Reads the form {@code kind:id} that the API uses. */
  public static WorkRef parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new BadInput("work", "a work item is written kind:id");
    }
    try {
      return new WorkRef(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      throw new BadInput("work", "a work item is written kind:id, the id being a UUID");
    }
  }

  @Override
  public String toString() {
    return kind + ":" + id;
  }
}
