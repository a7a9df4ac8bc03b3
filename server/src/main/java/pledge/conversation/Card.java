package pledge.conversation;

/**
 * A message that is more than its text.
 *
 * @param kind {@code closing} asks the closing questions, {@code rating} asks for stars and words,
 *     {@code choices} offers questions to tap
 * @param choices what can be tapped; empty for the others
 */
public record Card(String kind, java.util.List<String> choices) {

  public static Card of(String kind) {
    return new Card(kind, java.util.List.of());
  }
}
