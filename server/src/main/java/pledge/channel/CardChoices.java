package pledge.channel;

import java.time.Instant;
import java.util.UUID;
import pledge.access.Visitor;

/**
 * What a tap on a card in a customer's chat means: told to the room that put the card there. Each
 * implementation knows its own cards.
 */
public interface CardChoices {

  /**
   * Carries the choice out; the same again is harmless.
   *
   * @param card the id of the card's message
   * @param place which of its choices, from 1
   * @return false when the card isn't this room's, or doesn't stand in this visitor's chat
   * @throws pledge.platform.RefusedException when it can't be chosen any more
   */
  boolean choose(Visitor visitor, UUID card, int place, Instant now);
}
