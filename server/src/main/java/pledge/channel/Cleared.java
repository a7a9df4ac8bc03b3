package pledge.channel;

import org.jspecify.annotations.Nullable;
import pledge.customer.CustomerId;

/**
 * A text that has passed the Outbox. Only the Outbox can make one, and rooms that put text before a
 * customer take nothing else: there is no way round.
 */
public final class Cleared {

  private final Draft draft;
  private final @Nullable CustomerId only;

  Cleared(Draft draft, @Nullable CustomerId only) {
    this.draft = draft;
    this.only = only;
  }

  /** For whom alone it was cleared; null: for whoever the matter is about. */
  @Nullable CustomerId only() {
    return only;
  }

  public String text() {
    return draft.text();
  }

  public Draft draft() {
    return draft;
  }
}
