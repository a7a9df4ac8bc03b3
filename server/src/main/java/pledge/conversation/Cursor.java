package pledge.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.BadInput;

/** How far a visitor has read: {@code <conversation>.<seq>}. */
record Cursor(UUID conversation, long seq) {

  private static final Cursor START = new Cursor(new UUID(0, 0), 0);

  static Cursor parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return START;
    }
    int dot = text.indexOf('.');
    try {
      if (dot < 0) {
        throw new IllegalArgumentException(text);
      }
      return new Cursor(
          UUID.fromString(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    } catch (IllegalArgumentException e) {
      throw new BadInput("after", "is not a cursor of this thread");
    }
  }

  static Cursor of(MessageView message) {
    return new Cursor(message.conversation().value(), message.seq());
  }

  @Override
  public String toString() {
    return conversation + "." + seq;
  }
}
