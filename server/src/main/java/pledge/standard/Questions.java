package pledge.standard;

import java.util.List;

/**
 * Clarifying questions for one contact type (chat.listen).
 *
 * @param open questions that let the customer tell
 * @param closed questions answered by yes, no or one of two
 */
public record Questions(List<Text> open, List<Text> closed) {

  public Questions {
    open = List.copyOf(open);
    closed = List.copyOf(closed);
  }
}
