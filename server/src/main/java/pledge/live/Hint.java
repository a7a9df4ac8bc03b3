package pledge.live;

import java.util.List;
import java.util.UUID;

/**
 * Something has changed: re-read it. Never the content itself, so a lost hint costs only time.
 *
 * @param kind {@code conversation}, {@code ticket}, {@code approval}, {@code presence}, {@code
 *     queue} (a team's queue or something that waits in it), {@code clock}, {@code alarm}, {@code
 *     bulk} (work on many tickets has come further), {@code suspicion} (a suspected complaint),
 *     {@code shopfloor} (something moved in this shop), {@code pickup} (an order to be collected),
 *     or {@code viewers}: somebody has opened or left what I have open
 * @param seq how far the thing has come, where it counts; else 0
 */
public record Hint(String kind, UUID id, long seq) implements Frame.FromServer {

  /** The kinds there are so far. */
  static final List<String> KINDS =
      List.of(
          "alarm",
          "approval",
          "bulk",
          "clock",
          "conversation",
          "pickup",
          "presence",
          "queue",
          "shopfloor",
          "suspicion",
          "ticket",
          "viewers");

  /** Of two about the same thing: the one that says more. */
  static Hint later(Hint one, Hint next) {
    return next.seq() >= one.seq() ? next : one;
  }
}
