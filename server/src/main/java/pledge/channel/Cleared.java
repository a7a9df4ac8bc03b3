package pledge.channel;

/**
 * A text that has passed the Outbox. Only the Outbox can make one, and rooms that put text before a
 * customer take nothing else: there is no way round.
 */
public final class Cleared {

  private final Draft draft;

  Cleared(Draft draft) {
    this.draft = draft;
  }

  public String text() {
    return draft.text();
  }

  public Draft draft() {
    return draft;
  }
}
