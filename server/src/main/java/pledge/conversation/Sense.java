package pledge.conversation;

/**
 * What a customer's message says beside its words.
 *
 * @param moodSureness 0 to 1
 * @param intent the contact type of the standard it sounds like, such as {@code complaint}
 * @param intentSureness 0 to 1
 */
public record Sense(Mood mood, double moodSureness, String intent, double intentSureness) {

  /** Whether the customer is upset, at least this surely (per cent). */
  public boolean upset(int sure) {
    return mood == Mood.NEGATIVE && moodSureness * 100 >= sure;
  }
}
